package org.tidings.summarize.extractive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;
import org.tidings.summarize.SourceText;

class SalienceTest {

  private final ExtractiveSummarizer summarizer = new ExtractiveSummarizer();

  @Test
  void rises_with_questions_dates_amounts_and_urgency() {
    double plain = salience("The weather", "It has rained all day in the garden.");
    double question = salience("The weather", "Has it rained all day in your garden?");
    double dated = salience("The weather", "Has it rained in your garden on 3 May?");
    double money = salience("The weather", "Can you pay the EUR 30 by 3 May?");
    double urgent = salience("Urgent: the weather", "Can you pay the EUR 30 by 3 May?");

    assertThat(new double[] {plain, question, dated, money, urgent})
        .containsExactly(new double[] {0.1, 0.35, 0.45, 0.7, 1.0}, offset(0.001));
  }

  @Test
  void counts_a_signal_in_other_languages() {
    assertThat(salience("Umzug", "Könntest du bis Freitag antworten?")).isGreaterThan(0.5);
    assertThat(salience("Sortie", "Merci de répondre avant le 3 mai.")).isGreaterThan(0.5);
    assertThat(salience("資料", "11月26日までに確認してください。")).isGreaterThan(0.5);
    assertThat(salience("موعد", "يرجى الحضور يوم الأربعاء.")).isGreaterThan(0.4);
  }

  @Test
  void falls_with_the_language_of_bulk() {
    String offer = "Please order today and save $20, special offer until Friday! Unsubscribe";

    assertThat(salience("Last chance", offer)).isLessThan(0.35);
  }

  @Test
  void is_not_raised_by_mere_politeness() {
    assertThat(salience("Your order", "If you have any questions, please feel free to ask."))
        .isLessThan(0.3);
  }

  private double salience(String subject, String text) {
    return summarizer.summarize(new SourceText("Ann", subject, text)).salience();
  }
}
