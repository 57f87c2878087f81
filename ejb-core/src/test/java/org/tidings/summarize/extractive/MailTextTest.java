package org.tidings.summarize.extractive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Fri, 20 Nov 2026 at 09:12, Ann <ann@example.org> wrote:\n> Shall we?",
        "On Fri, 20 Nov 2026 at 09:12, Ann Lee\n<ann@example.org> wrote:\n\nShall we?",
        "Am 20.11.2026 um 09:12 schrieb Ann Lee:\n> Shall we?",
        "Le ven. 20 nov. 2026 à 09:12, Ann Lee <ann@example.org> a écrit :\n> Shall we?",
        "2026年11月20日(金) 9:12 Ann Lee <ann@example.org>:\n> Shall we?",
        "-----Original Message-----\nFrom: Ann\nShall we?",
        "-----Ursprüngliche Nachricht-----\nVon: Ann\nShall we?",
        "From: Ann Lee\nSent: Friday\nTo: Robin\nSubject: Plan\n\nShall we?",
        "*Von:* Ann Lee\n*Gesendet:* Freitag\n*An:* Robin\n*Betreff:* Plan\n\nShall we?",
        "> Shall we?\n>> Or not?"
      })
  void drops_what_others_wrote_before(String quoted) {
    assertThat(MailText.paragraphs("Yes, gladly.\n\n" + quoted)).containsExactly("Yes, gladly.");
  }

  @Test
  void keeps_answers_between_and_below_quotes() {
    String text = "On 2 Nov 2026 Ann wrote:\n> When?\nAt noon.\n> Where?\nAt the harbour.";

    assertThat(MailText.paragraphs(text)).containsExactly("At noon.", "At the harbour.");
  }

  @Test
  void keeps_the_forwarded_text_when_nothing_was_added() {
    String text =
        "---------- Forwarded message ---------\nFrom: Ann\nTo: Bob\n\nThe shop is closed.";

    assertThat(MailText.paragraphs(text)).containsExactly("The shop is closed.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- \nAnn Lee\nExample Ltd",
        "Kind regards,\nAnn Lee\n+1 555 0100",
        "Viele Grüße\nAnn",
        "Bien cordialement,\n\nAnn Lee",
        "よろしくお願いいたします。\n田中",
        "مع أطيب التحيات\nليلى",
        "Sent from my iPhone",
        "Get Outlook for Android"
      })
  void drops_signatures(String signature) {
    assertThat(MailText.paragraphs("See you at noon.\n\n" + signature))
        .containsExactly("See you at noon.");
  }

  @Test
  void keeps_a_postscript() {
    assertThat(MailText.paragraphs("It rains.\n\nLove,\nAnn\n\nP.S. Bring boots."))
        .containsExactly("It rains.", "P.S. Bring boots.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Hi Ann,", "Dear Dr. Lee:", "Sehr geehrte Frau Lee,", "Bonjour !", "مرحبا,", "李様"})
  void drops_the_greeting(String greeting) {
    assertThat(MailText.paragraphs(greeting + "\n\nIt rains.")).containsExactly("It rains.");
    assertThat(MailText.paragraphs(greeting + "\nIt rains.")).containsExactly("It rains.");
  }

  @Test
  void drops_a_greeting_before_the_first_sentence() {
    assertThat(MailText.paragraphs("Hi Ann, it rains.")).containsExactly("it rains.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unsubscribe | Preferences",
        "You are receiving this email because you bought a hat.",
        "© 2026 Example Ltd",
        "This message may contain confidential information.",
        "Sitz der Gesellschaft: Musterstadt",
        "https://example.org/very/long?utm_source=mail",
        "[image: logo]",
        "-------------------",
        "Home | Shop | Help"
      })
  void drops_what_is_not_news(String noise) {
    assertThat(MailText.paragraphs("It rains.\n\n" + noise)).containsExactly("It rains.");
  }

  @Test
  void keeps_a_short_link_within_a_sentence_and_drops_a_bracketed_one() {
    assertThat(
            MailText.paragraphs("See https://example.org/a for the plan (https://example.org/b)."))
        .containsExactly("See https://example.org/a for the plan .");
  }

  @Test
  void joins_wrapped_lines_and_keeps_list_items_apart() {
    String text =
        "The council voted on Tuesday evening to bring the trams back to the\nwaterfront of the city.\n"
            + "- new rails\n- new trains\nTotal: 41";

    assertThat(MailText.paragraphs(text))
        .containsExactly(
            "The council voted on Tuesday evening to bring the trams back to the waterfront of the city.",
            "new rails",
            "new trains",
            "Total: 41");
  }

  @Test
  void reads_through_remnants_of_html() {
    String text =
        "<style>p { color: red }</style>One<style>a { }</style><p>Two &lt; three &amp;\n<b>four</b></p><br/>a < b";

    assertThat(MailText.paragraphs(text)).containsExactly("One", "Two < three &", "four", "a < b");
  }
}
