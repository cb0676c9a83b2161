#include "base/days.h"

namespace weerzien {

namespace {

void put_digits(std::int32_t value, char* last, int digits) {
  for (; digits > 0; --digits, value /= 10) *last-- = static_cast<char>('0' + value % 10);
}

}  // namespace

// By hand: std::format would bring its whole machinery into the WebAssembly module.
std::string iso_date(Day day) {
  const Civil civil = civil_from_day(day);
  std::string text = "0000-00-00";
  put_digits(civil.year, &text[3], 4);
  put_digits(civil.month, &text[6], 2);
  put_digits(civil.day, &text[9], 2);
  return text;
}

}  // namespace weerzien
