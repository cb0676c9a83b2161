#include <doctest/doctest.h>

#include <string>

#include "ingest/dates.h"

using namespace weerzien;
using namespace weerzien::ingest;

namespace {

std::string read(std::string_view text, DateOrder order = DateOrder::day_first) {
  const auto stamp = parse_date(text, order);
  return stamp ? iso_date(stamp->day) : "none";
}

}  // namespace

TEST_CASE("dates in every dress that platforms give them") {
  struct Case {
    const char* text;
    const char* want;
  };
  const Case cases[] = {
      {"2026-01-05", "2026-01-05"},
      {"2026-01-05 10:14:58", "2026-01-05"},
      {"2026-01-05 10:14:58 +0100", "2026-01-05"},
      {"2026-01-05T10:14:58Z", "2026-01-05"},
      {"2026-01-05T23:59:59.999+00:00", "2026-01-05"},
      {"2026-01-05 10:14:58 UTC", "2026-01-05"},
      {"2026/1/5", "2026-01-05"},
      {"2026.01.05", "2026-01-05"},
      {"20260105", "2026-01-05"},
      {"20260105101458", "2026-01-05"},
      {"2026-Jan-05", "2026-01-05"},
      {"Jan 05, 2026, 10:14:58", "2026-01-05"},
      {"Jan 5, 2026, 10:14:58 AM", "2026-01-05"},
      {"January 5th, 2026", "2026-01-05"},
      {"Mon, 05 Jan 2026 10:14:58 +0100", "2026-01-05"},
      {"5 januari 2026", "2026-01-05"},
      {"5 de enero de 2026", "2026-01-05"},
      {"lunes, 5 de enero de 2026", "2026-01-05"},
      {"5 de janeiro de 2026", "2026-01-05"},
      {"segunda-feira, 5 de janeiro de 2026", "2026-01-05"},
      {"luned\xC3\xAC 5 gennaio 2026", "2026-01-05"},
      {"5 maart 2026 om 10:14", "2026-03-05"},
      {"1 mrt. 2026", "2026-03-01"},
      {"05-Jan-26", "2026-01-05"},
      {"5. M\xC3\xA4rz 2026", "2026-03-05"},
      {"5 f\xC3\xA9vrier 2026", "2026-02-05"},
      {"1er ao\xC3\xBBt 2026", "2026-08-01"},
      {"15 d\xC3\xA9"
       "cembre 2026",
       "2026-12-15"},
      {"18/05/2022", "2022-05-18"},
      {"18-5-22", "2022-05-18"},
      {"18.05.2022 09:30", "2022-05-18"},
      {"7/25/2018 21:06", "2018-07-25"},
      {"7/25/2018 9:06 PM", "2018-07-25"},
      {"29/02/2024", "2024-02-29"},
      {"1767610498", "2026-01-05"},
      {"1767610498000", "2026-01-05"},
      {"46027", "2026-01-05"},
      {"46027.4272", "2026-01-05"},
      {" 2026-01-05 ", "2026-01-05"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(read(c.text) == c.want);
  }
}

TEST_CASE("texts that are no date stay none") {
  for (const char* text :
       {"", " ", "n/a", "Total", "2026-13-05", "2026-02-30", "30/02/2026", "#1001", "12.50",
        "abc 2026", "2026-01", "99999999", "2026-01-05 garbage", "1/2/3/4", "0000-00-00",
        "00/00/0000", "\xFF\xFE", "12345678901234567890"}) {
    CAPTURE(text);
    CHECK(read(text) == "none");
  }
}

TEST_CASE("numeric dates follow the column's order unless only the other is possible") {
  CHECK(read("03/04/2026", DateOrder::day_first) == "2026-04-03");
  CHECK(read("03/04/2026", DateOrder::month_first) == "2026-03-04");
  CHECK(read("25/12/2026", DateOrder::month_first) == "2026-12-25");
  CHECK(read("12/25/2026", DateOrder::day_first) == "2026-12-25");
}

TEST_CASE("offsets give the moment, and leave the civil day as written") {
  const auto stamp = parse_date("2026-01-05 00:30:00 +0100", DateOrder::day_first);
  REQUIRE(stamp);
  CHECK(iso_date(stamp->day) == "2026-01-05");
  CHECK(stamp->utc_minute == day_from_civil(2026, 1, 4) * 1440 + 23 * 60 + 30);
  CHECK(parse_date("2026-01-05 00:30:00", DateOrder::day_first)->utc_minute == no_minute);
}

TEST_CASE("evidence settles the order, or says that nothing does") {
  const auto evidence = [](std::initializer_list<const char*> texts) {
    DateEvidence sum;
    for (const char* text : texts) sum.add(*parse_date(text, DateOrder::day_first));
    return sum;
  };
  CHECK(evidence({"03/04/2026", "04/05/2026"}).ambiguous());
  CHECK_FALSE(evidence({"03/04/2026", "13/05/2026"}).ambiguous());
  CHECK(evidence({"03/04/2026", "05/13/2026"}).order() == DateOrder::month_first);
  CHECK(evidence({"03/04/2026", "13/05/2026"}).order() == DateOrder::day_first);
  CHECK_FALSE(evidence({"2026-03-04"}).numeric());
  CHECK_FALSE(evidence({"03/03/2026"}).ambiguous());
}

TEST_CASE("a column reader remembers dates, not mistakes") {
  DateReader reader;
  for (int round = 0; round < 2; ++round) {
    CHECK(iso_date(reader.read("2026-01-05 10:00:00")->day) == "2026-01-05");
    CHECK(iso_date(reader.read("2026-01-05 11:00:00")->day) == "2026-01-05");
    CHECK(iso_date(reader.read("2026-01-06")->day) == "2026-01-06");
    CHECK_FALSE(reader.read("2026-01-3x 10:00"));
    CHECK(reader.read("2026-01-06 23:30:00 +0100")->utc_minute != no_minute);
    // Each of these begins like the date above it, and is as long as a time would be.
    CHECK(reader.read("2026-01-06 23:30")->utc_minute == no_minute);
    CHECK(reader.read("2026-01-06 23:30Z")->utc_minute != no_minute);
    CHECK(reader.read("2026-01-06 23:30+02")->utc_minute != no_minute);
    CHECK_FALSE(reader.read("2026-01-06x"));
    CHECK_FALSE(reader.read("2026-01-06 23:60"));
    CHECK_FALSE(reader.read("2026-01-06 25:00:00"));
  }
}
