#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "ingest/amounts.h"

using namespace weerzien;
using namespace weerzien::ingest;

TEST_CASE("amounts in every dress") {
  struct Case {
    const char* text;
    Amount want;
  };
  const Case cases[] = {
      {"12", 120000},
      {"12.50", 125000},
      {"-12.50", -125000},
      {"0.001", 10},
      {"11062.06", 110620600},
      {"12,50", 125000},
      {"1.047,00", 10470000},
      {"1,047.00", 10470000},
      {"\xE2\x82\xAC"
       "1.047,00",
       10470000},
      {"-\xE2\x82\xAC"
       "25,00",
       -250000},
      {"\xE2\x82\xAC -25,00", -250000},
      {"\xE2\x82\xAC\xC2\xA0"
       "25,00",
       250000},
      {"25,00 EUR", 250000},
      {"EUR 25,00", 250000},
      {"US$ 1,234,567.89", 12345678900},
      {"1 234,56", 12345600},
      {"1\xE2\x80\xAF"
       "234,56",
       12345600},
      {"1'234.50", 12345000},
      {"(12.50)", -125000},
      {"12.50-", -125000},
      {"\xE2\x88\x92"
       "12.50",
       -125000},
      {"+12.50", 125000},
      {"1.234.567", 12345670000},
      {".5", 5000},
      {"12,-", 120000},
      {"0,123", 1230},
      {"12.34567", 123457},
      {" 7 ", 70000},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const auto parsed = parse_amount(c.text, DecimalMark::point);
    REQUIRE(parsed);
    CHECK(parsed->amount == c.want);
  }
}

// Digits, at most one point with one, two or four decimals, and a sign: read one byte at a time.
std::optional<Amount> read_plainly(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view decimals = point == text.npos ? "" : text.substr(point + 1);
  const auto digits = [](std::string_view part) {
    return part.find_first_not_of("0123456789") == part.npos;
  };
  const std::size_t places = decimals.size();
  if (whole.empty() || !digits(whole) || !digits(decimals) || text.size() + negative > 14)
    return {};
  if (point != text.npos && places != 1 && places != 2 && places != 4) return {};
  Amount value = 0;
  for (const char c : whole) value = value * 10 + (c - '0');
  for (std::size_t i = 0; i < 4; ++i) value = value * 10 + (i < places ? decimals[i] - '0' : 0);
  if (value > amount_max) return {};
  return negative ? -value : value;
}

TEST_CASE("plain amounts are read eight digits at once as one by one") {
  const auto check = [](const std::string& text) {
    CAPTURE(text);
    Amount amount = 0;
    bool has_mark = false;
    const bool plain = parse_plain_amount(text, '.', amount, has_mark);
    const std::optional<Amount> expected = read_plainly(text);
    REQUIRE(plain == expected.has_value());
    if (!plain) return;
    CHECK(amount == *expected);
    CHECK(has_mark == text.contains('.'));
    // The same text in a column with decimal commas, read both ways.
    std::string comma_text = text;
    std::ranges::replace(comma_text, '.', ',');
    Amount with_comma = 0;
    REQUIRE(parse_plain_amount(comma_text, ',', with_comma, has_mark));
    CHECK(with_comma == amount);
    CHECK(has_mark == text.contains('.'));
    CHECK(parse_amount(comma_text, DecimalMark::comma)->amount == amount);
  };
  constexpr std::string_view letters = "059./:-,";
  for (std::size_t size = 0; size <= 5; ++size) {
    for (std::size_t code = 0; code < std::size_t{1} << (3 * size); ++code) {
      std::string text;
      for (std::size_t i = 0; i < size; ++i) text += letters[code >> (3 * i) & 7];
      check(text);
    }
  }
  const std::string digits = "98765432109876";
  for (std::size_t size = 1; size <= digits.size(); ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      for (const char c : {'.', '-', '/', ':', '\0', '\x80', '\xBA', '\xFF'}) {
        std::string text = digits.substr(0, size);
        check(text);
        text[at] = c;
        check(text);
      }
    }
  }
}

TEST_CASE("texts that are no amount") {
  for (const char* text : {"", "abc", "12 stuks van 3", "#1001", "2026-01-05", "1-2", "12.3.4,5,6x",
                           "99999999999999999", "\xE2\x82\xAC", "--5", "1e5", "ada@example.com"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_amount(text, DecimalMark::point));
  }
}

TEST_CASE("a lone separator before three digits follows the column") {
  CHECK(parse_amount("1.234", DecimalMark::point)->amount == 12340);
  CHECK(parse_amount("1.234", DecimalMark::comma)->amount == 12340000);
  CHECK(parse_amount("1,234", DecimalMark::point)->amount == 12340000);
  CHECK(parse_amount("1,234", DecimalMark::comma)->amount == 12340);
  CHECK(parse_amount("1.234", DecimalMark::comma)->ambiguous);
  CHECK_FALSE(parse_amount("0.234", DecimalMark::comma)->ambiguous);
  CHECK(parse_amount("0.234", DecimalMark::comma)->amount == 2340);
}

TEST_CASE("evidence for the decimal mark") {
  const auto evidence = [](std::initializer_list<const char*> texts) {
    MarkEvidence sum;
    for (const char* text : texts) sum.add(*parse_amount(text, DecimalMark::point), text);
    return sum;
  };
  CHECK(evidence({"12,50", "1.234"}).mark() == DecimalMark::comma);
  CHECK(evidence({"12.50", "1,234"}).mark() == DecimalMark::point);
  CHECK(evidence({"1.234", "2.345"}).ambiguous());
  CHECK_FALSE(evidence({"12", "13"}).ambiguous());
}

TEST_CASE("currencies beside the number") {
  CHECK(currency_code(parse_amount("\xE2\x82\xAC"
                                   "5",
                                   DecimalMark::point)
                          ->currency) == "EUR");
  CHECK(currency_code(parse_amount("5 CHF", DecimalMark::point)->currency) == "CHF");
  CHECK(currency_code("kroon").empty());
}
