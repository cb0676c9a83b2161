// Civil days as integers, and the calendar periods (ISO weeks, months, quarters, years) they fall
// in.
#pragma once

#include <cstdint>
#include <string>

namespace weerzien {

// A civil day: days since 1970-01-01 in the proleptic Gregorian calendar. No time zone, no clock.
using Day = std::int32_t;

inline constexpr Day no_day = INT32_MIN;

struct Civil {
  std::int32_t year;
  std::int32_t month;  // 1..12
  std::int32_t day;    // 1..31
};

// The day number of a civil date; the date must exist (see is_civil).
// Counts whole 400-year cycles of 146,097 days from 0000-03-01, so that the leap day ends each
// year.
constexpr Day day_from_civil(std::int32_t year, std::int32_t month, std::int32_t day) {
  const std::int32_t shifted = month <= 2 ? year - 1 : year;
  const std::int32_t cycle = (shifted >= 0 ? shifted : shifted - 399) / 400;
  const std::int32_t year_of_cycle = shifted - cycle * 400;
  const std::int32_t month_from_march = month > 2 ? month - 3 : month + 9;
  const std::int32_t day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
  const std::int32_t day_of_cycle =
      year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year;
  return cycle * 146097 + day_of_cycle - 719468;
}

constexpr Civil civil_from_day(Day day) {
  const std::int32_t shifted = day + 719468;
  const std::int32_t cycle = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  const std::int32_t day_of_cycle = shifted - cycle * 146097;
  const std::int32_t year_of_cycle =
      (day_of_cycle - day_of_cycle / 1460 + day_of_cycle / 36524 - day_of_cycle / 146096) / 365;
  const std::int32_t day_of_year =
      day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
  const std::int32_t month_from_march = (5 * day_of_year + 2) / 153;
  const std::int32_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  return {year_of_cycle + cycle * 400 + (month <= 2 ? 1 : 0), month,
          day_of_year - (153 * month_from_march + 2) / 5 + 1};
}

constexpr bool is_leap(std::int32_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
  if (month == 2) return is_leap(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

constexpr bool is_civil(std::int32_t year, std::int32_t month, std::int32_t day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

// "2024-03-09"; years outside 0..9999 are not produced by any reader of ours.
std::string iso_date(Day day);

enum class Period : std::uint8_t { week, month, quarter, year };

// A running number of the period that holds `day`; consecutive periods have consecutive numbers.
// Weeks start on Monday (ISO 8601).
constexpr std::int32_t period_of(Day day, Period period) {
  if (period == Period::week) {
    const std::int32_t from_monday = day + 3;  // 1970-01-01 was a Thursday
    return from_monday >= 0 ? from_monday / 7 : (from_monday - 6) / 7;
  }
  const Civil civil = civil_from_day(day);
  switch (period) {
    case Period::month: return civil.year * 12 + civil.month - 1;
    case Period::quarter: return civil.year * 4 + (civil.month - 1) / 3;
    default: return civil.year;
  }
}

// First day of the period with that running number.
constexpr Day period_start(std::int32_t number, Period period) {
  switch (period) {
    case Period::week: return number * 7 - 3;
    case Period::month: return day_from_civil(number / 12, number % 12 + 1, 1);
    case Period::quarter: return day_from_civil(number / 4, number % 4 * 3 + 1, 1);
    default: return day_from_civil(number, 1, 1);
  }
}

// Last day of the period with that running number.
constexpr Day period_end(std::int32_t number, Period period) {
  return period_start(number + 1, period) - 1;
}

}  // namespace weerzien
