// Few numbers of options are no whole ones, so whole numbers of any length do for them: slow,
// exact, and much smaller than strtod with its 128-bit doubles.
#include "base/decimal.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace weerzien {

namespace {

// A whole number, 32 bits at a time, least first, without zeros behind the highest.
class Whole {
 public:
  explicit Whole(std::uint32_t value) : limbs_(value == 0 ? 0 : 1, value) {}

  bool is_zero() const { return limbs_.empty(); }

  int bits() const {
    if (limbs_.empty()) return 0;
    return static_cast<int>(32 * limbs_.size()) - std::countl_zero(limbs_.back());
  }

  void times_plus(std::uint32_t factor, std::uint32_t summand) {
    std::uint64_t carry = summand;
    for (std::uint32_t& limb : limbs_) {
      carry += std::uint64_t{limb} * factor;
      limb = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0) limbs_.push_back(static_cast<std::uint32_t>(carry));
  }

  void double_often(int times) {
    for (; times >= 31; times -= 31) times_plus(std::uint32_t{1} << 31, 0);
    times_plus(std::uint32_t{1} << times, 0);
  }

  bool at_least(const Whole& other) const {
    if (limbs_.size() != other.limbs_.size()) return limbs_.size() > other.limbs_.size();
    return !std::ranges::lexicographical_compare(limbs_.rbegin(), limbs_.rend(),
                                                 other.limbs_.rbegin(), other.limbs_.rend());
  }

  // `other` is not above this.
  void subtract(const Whole& other) {
    std::uint64_t borrow = 0;
    for (std::size_t i = 0; i < limbs_.size(); ++i) {
      const std::uint64_t taken = borrow + (i < other.limbs_.size() ? other.limbs_[i] : 0);
      borrow = limbs_[i] < taken;
      limbs_[i] = static_cast<std::uint32_t>(limbs_[i] - taken);
    }
    while (!limbs_.empty() && limbs_.back() == 0) limbs_.pop_back();
  }

 private:
  std::vector<std::uint32_t> limbs_;
};

// The double nearest to a / b; neither is 0.
double nearest(Whole a, Whole b) {
  // Enough doublings for a quotient of 54 or 55 bits, but no more than show in the least double.
  const int power = std::max(a.bits() - b.bits() - 54, -1075);
  if (power < 0) a.double_often(-power);
  if (power > 0) b.double_often(power);
  // Long division, a bit at a time.
  constexpr int steps = 56;
  b.double_often(steps - 1);
  std::uint64_t quotient = 0;
  for (int i = 0; i < steps; ++i) {
    quotient <<= 1;
    if (a.at_least(b)) {
      a.subtract(b);
      quotient |= 1;
    }
    a.double_often(1);
  }
  const int spare = std::max(static_cast<int>(std::bit_width(quotient)) - 53, 1);
  const std::uint64_t half = std::uint64_t{1} << (spare - 1);
  const std::uint64_t rest = quotient & (2 * half - 1);
  quotient >>= spare;
  const bool tie = rest == half && a.is_zero();
  quotient += tie ? quotient & 1 : static_cast<std::uint64_t>(rest >= half);
  if (quotient == 0) return 0;
  // A quotient of 53 bits adds one to the exponent, as the bits of a double have it, and one that
  // was rounded up to 54 adds two; fewer bits are a number below the normal ones.
  const int exponent = power + spare + 1074;
  if (exponent > 2045) return std::numeric_limits<double>::infinity();
  return std::bit_cast<double>((static_cast<std::uint64_t>(exponent) << 52) + quotient);
}

}  // namespace

double double_of(std::string_view digits, long long exponent) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  // Behind so many digits only one thing matters: whether anything but zeros follows.
  constexpr std::size_t digits_max = 800;
  std::string kept(digits.substr(0, digits_max));
  if (digits.size() > digits_max) {
    const bool more = digits.find_first_not_of('0', digits_max) != std::string_view::npos;
    kept.push_back(more ? '1' : '0');
    exponent += static_cast<long long>(digits.size() - kept.size());
  }
  const long long before_point = exponent + static_cast<long long>(kept.size());
  if (kept.empty() || before_point < -330) return 0;
  if (before_point > 310) return std::numeric_limits<double>::infinity();
  Whole a(0);
  Whole b(1);
  for (const char digit : kept) a.times_plus(10, static_cast<std::uint32_t>(digit - '0'));
  for (; exponent > 0; --exponent) a.times_plus(10, 0);
  for (; exponent < 0; ++exponent) b.times_plus(10, 0);
  return nearest(std::move(a), std::move(b));
}

}  // namespace weerzien
