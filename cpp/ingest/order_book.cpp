#include "ingest/order_book.h"

#include <bit>

#include "base/ascii.h"
#include "base/same_text.h"

namespace weerzien::ingest {

namespace {

// Numbers compare by length and then by digits: "#999" before "#1000".
int compare(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  if (a.empty() || a.size() > 8) return a.compare(b);
  const std::uint64_t left = std::byteswap(short_word(a));
  const std::uint64_t right = std::byteswap(short_word(b));
  return left < right ? -1 : left > right;
}

}  // namespace

std::uint32_t opening_number(std::string_view id) {
  if (id.empty() || !is_digit(id.back())) return 0;
  std::uint32_t number = static_cast<std::uint32_t>(id.back() - '0');
  id.remove_suffix(1);
  if (number == 0 && !id.empty() && id.back() == '1') {
    number = 10;
    id.remove_suffix(1);
  }
  while (!id.empty() && id.back() == '0') id.remove_suffix(1);
  for (const char letter : id) {
    if (is_digit(letter)) return 0;
  }
  return number;
}

std::uint32_t OrderBook::place(std::string_view id, std::uint64_t hash) {
  const std::uint32_t place = ids_.intern(id, hash);
  if (place == order_.size()) order_.push_back(no_order);
  return place;
}

void OrderBook::follow(std::string_view id) {
  const std::string_view previous = previous_.text();
  if (!previous.empty()) {
    const int step = compare(previous, id) < 0 ? 1 : -1;
    if (direction_ == 0) direction_ = step;
    run_broken_ |= step != direction_;
  }
  previous_.set(id);
}

}  // namespace weerzien::ingest
