// Doubles from decimal digits.
#pragma once

#include <string_view>

namespace weerzien {

// The double nearest to digits × 10^exponent, ties to even, for digits '0' to '9' in any number;
// infinite when that is beyond the largest double.
double double_of(std::string_view digits, long long exponent);

}  // namespace weerzien
