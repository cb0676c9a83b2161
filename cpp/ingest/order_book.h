// Which order a row belongs to.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/interner.h"
#include "ingest/text_above.h"

namespace weerzien::ingest {

inline constexpr std::uint32_t no_order = UINT32_MAX;

// 1 to 10 for an order number that is no more than that behind letters, marks and zeros, such as
// "#7" or "ORD-0007"; otherwise 0. Asked of every order, so it gives up early.
std::uint32_t opening_number(std::string_view id);

// Order numbers of a shop mostly run up or down through its export. While they do, an order number
// is either the one of the row above or a new one, and nothing need be remembered. The first number
// that breaks the run sets run_broken(); the files must then be read again with a table of all
// numbers.
class OrderBook {
 public:
  enum class Mode : std::uint8_t { every_row, run, table };

  bool run_broken() const { return run_broken_; }

  // Reads ahead what place() will read for the numbers of a block.
  std::uint64_t hash(std::string_view id) const { return Interner::hash(id); }
  void touch(std::span<const std::uint64_t> hashes) { touched_ += ids_.touch(hashes); }
  // Notes the order number of a row; the answer is its place, for order() and set_order().
  std::uint32_t place(std::string_view id, std::uint64_t hash);

  // The order of that place, or no_order while it has none.
  std::uint32_t order(std::uint32_t place) const { return order_[place]; }
  void set_order(std::uint32_t place, std::uint32_t order) { order_[place] = order; }

  // The order before `order` that has the same number, where numbers start again; or no_order.
  std::uint32_t earlier(std::uint32_t order) const {
    if (earlier_.empty()) return no_order;
    const auto found = earlier_.find(order);
    return found == earlier_.end() ? no_order : found->second;
  }
  void set_earlier(std::uint32_t order, std::uint32_t earlier) { earlier_[order] = earlier; }

  // Notes whether `id` continues the run of the ids before it (Mode::run), and remembers it: the
  // text must stay until keep().
  void follow(std::string_view id);
  void keep() { previous_.keep(); }

 private:
  bool run_broken_ = false;
  int direction_ = 0;  // +1 rising, -1 falling, 0 not known yet
  TextAbove previous_;
  Interner ids_;
  std::vector<std::uint32_t> order_;
  std::unordered_map<std::uint32_t, std::uint32_t> earlier_;
  std::uint32_t touched_ = 0;  // keeps the reads of touch() alive
};

}  // namespace weerzien::ingest
