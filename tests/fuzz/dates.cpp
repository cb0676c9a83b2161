// Dates: any text is refused or a day of the calendar, and a day that was written in a usual form
// is read as that day.
#include "ingest/dates.h"

#include <array>
#include <format>
#include <string>
#include <string_view>
#include <vector>

#include "support/fuzzing.h"

using namespace weerzien;
using namespace weerzien::ingest;
using fuzz::check;

namespace {

constexpr Day first_day = day_from_civil(1900, 1, 1);
constexpr Day last_written_day = day_from_civil(2200, 12, 31);
constexpr Day last_day = day_from_civil(2286, 11, 20);  // of a Unix time with ten digits

bool same(const std::optional<Stamp>& a, const std::optional<Stamp>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->day == b->day && a->utc_minute == b->utc_minute && a->numeric == b->numeric &&
         a->first == b->first && a->second == b->second;
}

void read_any(std::string_view text) {
  const std::optional<Stamp> stamp = parse_date(text, DateOrder::day_first);
  const std::optional<Stamp> other = parse_date(text, DateOrder::month_first);
  check(stamp.has_value() == other.has_value(), "a date in one order only");
  if (!stamp) return;
  check(stamp->numeric == other->numeric, "numeric in one order only");
  check(stamp->numeric || same(stamp, other), "the order changed a date that needs none");
  check(stamp->day >= first_day && stamp->day <= last_day, "a day outside the calendar");
  check(stamp->first <= 99 && stamp->second <= 99, "a day or month of three digits");
  constexpr std::int32_t away_max = 1440 + 99 * 60 + 99;
  const std::int32_t away =
      stamp->utc_minute == no_minute ? 0 : stamp->utc_minute - stamp->day * 1440;
  check(away >= -away_max && away <= away_max, "a minute far from its day");
}

// The reader of a column remembers the text above, which must not matter.
void read_column(std::string_view text) {
  for (const DateOrder order : {DateOrder::day_first, DateOrder::month_first}) {
    DateReader reader(order);
    fuzz::in_pieces(text, '\n', [&](std::string_view cell) {
      check(same(reader.read(cell), parse_date(cell, order)), "the date above made a difference");
    });
  }
}

// The day behind, found by counting.
Civil next_day(Civil date) {
  if (++date.day <= days_in_month(date.year, date.month)) return date;
  date.day = 1;
  if (++date.month <= 12) return date;
  return {date.year + 1, 1, 1};
}

void expect(const std::string& text, Day day, DateOrder order = DateOrder::day_first) {
  const std::optional<Stamp> stamp = parse_date(text, order);
  check(stamp && stamp->day == day, text.c_str());
}

void read_written(Day day) {
  const Civil date = civil_from_day(day);
  check(is_civil(date.year, date.month, date.day), "a day that does not exist");
  check(day_from_civil(date.year, date.month, date.day) == day, "another day comes back");
  const Civil next = civil_from_day(day + 1), counted = next_day(date);
  check(next.year == counted.year && next.month == counted.month && next.day == counted.day,
        "the day behind is another one");

  const auto [year, month, number] = date;
  expect(iso_date(day), day);
  expect(std::format("{:04}-{:02}-{:02}T23:59:59.999Z", year, month, number), day);
  expect(std::format("{:04}-{:02}-{:02} 00:30:00 +0200", year, month, number), day);
  expect(std::format("{:04}{:02}{:02}", year, month, number), day);
  expect(std::format("{:04}/{}/{}", year, month, number), day);
  for (const char separator : {'-', '/', '.'}) {
    expect(std::format("{:02}{}{:02}{}{}", number, separator, month, separator, year), day);
    expect(std::format("{}{}{}{}{} 9:05", number, separator, month, separator, year), day);
    expect(std::format("{:02}{}{:02}{}{}", month, separator, number, separator, year), day,
           DateOrder::month_first);
    if (year >= 1970 && year < 2070) {
      expect(std::format("{:02}{}{:02}{}{:02}", number, separator, month, separator, year % 100),
             day);
    }
  }
  static constexpr std::array<std::array<std::string_view, 12>, 4> names = {
      {{"January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December"},
       {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december"},
       {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember"},
       {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre"}}};
  for (const auto& language : names) {
    const std::string_view name = language[static_cast<std::size_t>(month - 1)];
    expect(std::format("{} {} {}", number, name, year), day);
    expect(std::format("{} {}, {}", name, number, year), day);
  }
}

// A column in one order proves that order wherever it can, and is then read back.
void decide_column(fuzz::Input input) {
  const bool month_first = input.byte() % 2 == 1;
  std::vector<Day> days;
  std::vector<std::string> cells;
  DateEvidence evidence;
  while (!input.empty() && days.size() < 40) {
    const Day day =
        first_day + static_cast<Day>(input.number(3) %
                                     static_cast<std::uint64_t>(last_written_day - first_day + 1));
    const auto [year, month, number] = civil_from_day(day);
    days.push_back(day);
    cells.push_back(month_first ? std::format("{:02}/{:02}/{}", month, number, year)
                                : std::format("{:02}/{:02}/{}", number, month, year));
    evidence.add(*parse_date(cells.back(), DateOrder::day_first));
  }
  const std::uint64_t right = month_first ? evidence.month_first : evidence.day_first;
  const std::uint64_t wrong = month_first ? evidence.day_first : evidence.month_first;
  check(wrong == 0, "evidence for the wrong order");
  check(evidence.ambiguous() == (evidence.either > 0 && right == 0), "ambiguous or not");
  if (right == 0) return;
  check((evidence.order() == DateOrder::month_first) == month_first, "the wrong order");
  DateReader reader(evidence.order());
  for (std::size_t i = 0; i < days.size(); ++i) {
    const std::optional<Stamp> stamp = reader.read(cells[i]);
    check(stamp && stamp->day == days[i], cells[i].c_str());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Input input(data, size);
  fuzz::in_pieces(input.rest(), '\n', read_any);
  read_column(input.rest());
  decide_column(input);
  read_written(first_day + static_cast<Day>(input.number(3) % static_cast<std::uint64_t>(
                                                                  last_written_day - first_day)));
  return 0;
}
