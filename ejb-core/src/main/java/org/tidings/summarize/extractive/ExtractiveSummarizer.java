package org.tidings.summarize.extractive;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tidings.summarize.SourceText;
import org.tidings.summarize.Summarizer;
import org.tidings.summarize.Summary;

/**
 * Summarizes with the item's own sentences. Needs no key and no network, and says the same about
 * the same item every time.
 */
@ApplicationScoped
public class ExtractiveSummarizer implements Summarizer {

  private static final int LONGEST_LINE = 500;

  @Override
  public Summary summarize(SourceText item) {
    String rawSubject = Head.of(item.subject(), LONGEST_LINE);
    String from = Head.of(item.from(), LONGEST_LINE);
    String subject = SubjectLine.of(rawSubject);
    List<Sentence> sentences = Sentences.of(MailText.paragraphs(item.text()));
    double[] scores = SentenceRanking.scores(sentences, subject, from);
    String headline = Headline.of(subject, from, sentences, scores);
    return new Summary(
        headline,
        Gist.of(headline, sentences, scores),
        Salience.of(rawSubject, item.text(), sentences));
  }
}
