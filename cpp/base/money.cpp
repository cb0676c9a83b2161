#include "base/money.h"

#include <algorithm>
#include <array>

namespace weerzien {

Amount amounts_per_minor(std::string_view currency) {
  static constexpr std::array<std::string_view, 16> no_decimals = {
      "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
      "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"};
  static constexpr std::array<std::string_view, 7> three_decimals = {"BHD", "IQD", "JOD", "KWD",
                                                                     "LYD", "OMR", "TND"};
  if (std::ranges::find(no_decimals, currency) != no_decimals.end()) return amounts_per_unit;
  if (std::ranges::find(three_decimals, currency) != three_decimals.end()) return 10;
  return 100;
}

}  // namespace weerzien
