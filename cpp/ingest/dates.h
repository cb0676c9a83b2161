// Dates as shops write them: ISO, day-first, month-first, month names in four languages, compact,
// Unix and spreadsheet numbers, with or without a time and an offset.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/days.h"

namespace weerzien::ingest {

// How a purely numeric date such as 03/04/2026 is to be read. ISO dates (year first) need no
// decision.
enum class DateOrder : std::uint8_t { day_first, month_first };

inline constexpr std::int32_t no_minute = INT32_MIN;

struct Stamp {
  Day day = no_day;  // civil date as written, offset cut off
  std::int32_t utc_minute =
      no_minute;           // minutes since 1970-01-01T00:00Z, if time and offset are there
  bool numeric = false;    // two numbers before the year: the order had to be known
  std::uint8_t first = 0;  // those two numbers
  std::uint8_t second = 0;
};

// Reads one date. Years of two digits are 1970..2069. A numeric date whose numbers allow one order
// only is read in that order, whatever `order` says: 25/12 is never the 12th day of a 25th month.
std::optional<Stamp> parse_date(std::string_view text, DateOrder order);

// What a column of numeric dates says about its order.
struct DateEvidence {
  std::uint64_t day_first = 0;    // first number above 12
  std::uint64_t month_first = 0;  // second number above 12
  std::uint64_t either = 0;       // both 12 or less, and different

  void add(const Stamp& stamp);
  bool numeric() const { return day_first + month_first + either > 0; }
  // Nothing in the column settles the order, or its rows contradict each other.
  bool ambiguous() const { return either > 0 && (day_first > 0) == (month_first > 0); }
  DateOrder order() const {
    return month_first > day_first ? DateOrder::month_first : DateOrder::day_first;
  }
};

// A column's reader: remembers the last text, because neighbouring rows often share their date.
class DateReader {
 public:
  explicit DateReader(DateOrder order = DateOrder::day_first) : order_(order) {}

  // By reference, because WebAssembly copies a text to hand it over.
  std::optional<Stamp> read(const std::string_view& text);

  // The day of a text that says nothing beside it that counts: no offset, and no two numbers whose
  // order had to be known. Otherwise no_day.
  Day read_day(std::string_view text) {
    return is_remembered(text.data(), text.size()) ? memo_day_ : read_other_day(text);
  }

 private:
  bool is_remembered(const char* text, std::size_t size) const;
  Day read_other_day(const std::string_view& text);

  DateOrder order_;
  char memo_text_[10] = {};
  Day memo_day_ = no_day;
};

}  // namespace weerzien::ingest
