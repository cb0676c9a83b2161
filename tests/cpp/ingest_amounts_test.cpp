#include <doctest/doctest.h>

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
