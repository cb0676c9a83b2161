#include "base/days.h"

#include <format>

namespace weerzien {

std::string iso_date(Day day) {
  const Civil civil = civil_from_day(day);
  return std::format("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day);
}

}  // namespace weerzien
