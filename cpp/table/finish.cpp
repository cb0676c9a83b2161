// Sorts the columns once, when all files have been read: by customer, day and place in the file.
#include <algorithm>
#include <atomic>
#include <cstring>
#include <memory>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "base/blocks.h"
#include "base/helper.h"
#include "table/orders.h"

namespace weerzien::table {

namespace {

using Places = std::vector<std::uint32_t>;

std::uint32_t size_of(const auto& column) { return static_cast<std::uint32_t>(column.size()); }

// Starts of the runs of each key: stable counting sort, part one. Keys are < keys.
Places run_starts(const std::vector<std::uint32_t>& key, std::uint32_t keys) {
  Places start(keys + 1, 0);
  in_blocks(size_of(key), [&key, counts = start.data() + 1](auto begin, auto end) {
    for (auto i = begin; i < end; ++i) ++counts[key[i]];
  });
  std::partial_sum(start.begin(), start.end(), start.begin());
  return start;
}

constexpr std::uint32_t part_size = 1 << 18;
std::uint32_t parts_of(std::uint32_t size) { return (size + part_size - 1) / part_size; }

// Calls work(begin, end) for parts of the numbers below `size`, on both threads if there are two.
// One column after the other is sorted in this way, and not two at a time, so that there is only
// ever one of them twice.
template <typename Work>
void in_parts(std::uint32_t size, const Work& work) {
  Helper::get().share(parts_of(size), [&](std::size_t i) {
    const std::uint32_t first = static_cast<std::uint32_t>(i) * part_size;
    in_blocks(std::min(part_size, size - first),
              [&](auto begin, auto end) { work(first + begin, first + end); });
  });
}

// Makes columns consist of their entries from[0], from[1] …, one after the other in the same room:
// to touch memory for the first time costs more than to copy back. For the same reason the room is
// in pieces, one for each part of the orders: they fit where smaller things have been.
class Permutation {
 public:
  explicit Permutation(const Places& from) : from_(from) {}

  template <typename T>
  void apply(std::vector<T>& column) {
    if (!column.empty()) apply(column.data(), sizeof(T));
  }
  void apply(CodeColumn& column) {
    if (!column.empty()) apply(column.bytes(), column.width());
  }

 private:
  void apply(void* column, std::size_t width) {
    if (room_.empty()) make_room();
    in_parts(size_of(from_),
             [&](std::uint32_t begin, std::uint32_t end) { gather(column, width, begin, end); });
    in_parts(size_of(from_), [&](std::uint32_t begin, std::uint32_t end) {
      std::memcpy(static_cast<char*>(column) + begin * width, room_at(begin, width),
                  (end - begin) * width);
    });
  }

  void make_room() {
    constexpr std::size_t widest = sizeof(Amount);
    const std::size_t bytes = std::min(part_size, size_of(from_)) * widest;
    room_.resize(parts_of(size_of(from_)));
    for (auto& piece : room_) piece = std::make_unique_for_overwrite<char[]>(bytes);
  }

  // Where the entry of that number is put down until all old ones have been read.
  char* room_at(std::uint32_t i, std::size_t width) {
    return room_[i / part_size].get() + i % part_size * width;
  }

  void gather(const void* column, std::size_t width, std::uint32_t begin, std::uint32_t end) {
    const auto as = [=, from = from_.data() + begin,
                     to = room_at(begin, width)]<typename Word>(Word) {
      auto* const words = reinterpret_cast<Word*>(to);
      const auto* const old = static_cast<const Word*>(column);
      for (std::uint32_t i = 0; i < end - begin; ++i) words[i] = old[from[i]];
    };
    switch (width) {
      case 1: return as(std::uint8_t{});
      case 2: return as(std::uint16_t{});
      case 4: return as(std::int32_t{});
      default: return as(std::int64_t{});
    }
  }

  const Places& from_;
  std::vector<std::unique_ptr<char[]>> room_;
};

// Old places in new order: anonymous orders behind all customers, each run by place. Where the runs
// begin is told in `first_order`, and whether any order moves in `moved`. Where there are two
// threads, each counts and places the orders of one half of the file.
Places customer_order(const std::vector<std::uint32_t>& customer, std::uint32_t customers,
                      Places& first_order, bool& moved) {
  const std::uint32_t orders = size_of(customer);
  const std::uint32_t halves = Helper::get().is_free() ? 2 : 1;
  // By customer, anonymous ones last: orders of each half, then where the next one belongs.
  std::vector<Places> next(halves, Places(customers + 1));
  const auto in_halves = [&](const auto& visit) {
    Helper::get().share(halves, [&](std::size_t half) {
      const auto first = static_cast<std::uint32_t>(std::uint64_t{orders} * half / halves);
      const auto last = static_cast<std::uint32_t>(std::uint64_t{orders} * (half + 1) / halves);
      in_blocks(last - first, [&, places = next[half].data()](auto begin, auto end) {
        visit(first + begin, first + end, places);
      });
    });
  };
  const auto number = [&](std::uint32_t order) { return std::min(customer[order], customers); };

  in_halves([&](std::uint32_t begin, std::uint32_t end, std::uint32_t* count) {
    for (auto o = begin; o < end; ++o) ++count[number(o)];
  });
  first_order.resize(customers + 1);
  in_blocks(customers + 1, [&, at = std::uint32_t{0}](auto begin, auto end) mutable {
    for (auto c = begin; c < end; ++c) {
      first_order[c] = at;
      for (Places& places : next) at += std::exchange(places[c], at);
    }
  });

  Places from(orders);
  std::atomic<bool> any = false;
  in_halves([&, to = from.data()](std::uint32_t begin, std::uint32_t end, std::uint32_t* places) {
    std::uint32_t differences = 0;
    for (auto o = begin; o < end; ++o) {
      const std::uint32_t place = places[number(o)]++;
      differences |= place ^ o;
      to[place] = o;
    }
    if (differences != 0) any = true;
  });
  moved = any;
  return from;
}

// Sorts many orders by day, where days are few beside them; those of a day stay as they are.
void count_by_day(std::span<Day> days, std::span<std::uint32_t> from, Day least, Day most) {
  Places next(static_cast<std::size_t>(most - least) + 2, 0);
  const auto number = [least](Day day) { return static_cast<std::size_t>(day - least); };
  in_blocks(size_of(days), [&](auto begin, auto end) {
    for (auto i = begin; i < end; ++i) ++next[number(days[i]) + 1];
  });
  std::partial_sum(next.begin(), next.end(), next.begin());
  Places sorted(days.size());
  in_blocks(size_of(days), [&](auto begin, auto end) {
    for (auto i = begin; i < end; ++i) sorted[next[number(days[i])]++] = from[i];
  });
  std::ranges::copy(sorted, from.begin());
  // By now next[n] is where the day after day n begins.
  std::uint32_t i = 0;
  for (Day day = least; day <= most; ++day) {
    for (; i < next[number(day)]; ++i) days[i] = day;
  }
}

// Sorts the orders of a customer by day; those of a day stay as they are, for their places rise.
// False: all of them do. `keys` is room.
bool sort_by_day(std::span<Day> days, std::span<std::uint32_t> from,
                 std::vector<std::uint64_t>& keys) {
  if (std::ranges::is_sorted(days)) return false;
  constexpr std::size_t many = 4096;
  if (days.size() >= many) {
    const auto [least, most] = std::ranges::minmax(days);
    if (static_cast<std::size_t>(most - least) <= days.size()) {
      count_by_day(days, from, least, most);
      return true;
    }
  }
  keys.resize(days.size());
  constexpr std::uint32_t sign = std::uint32_t{1} << 31;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    keys[i] = std::uint64_t{static_cast<std::uint32_t>(days[i]) ^ sign} << 32 | from[i];
  }
  std::ranges::sort(keys);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    days[i] = static_cast<Day>(static_cast<std::uint32_t>(keys[i] >> 32) ^ sign);
    from[i] = static_cast<std::uint32_t>(keys[i]);
  }
  return true;
}

// The same for every customer, and for all anonymous orders together.
bool sort_by_day(std::vector<Day>& days, Places& from, const Places& first_order) {
  const auto sort = [&](std::uint32_t begin, std::uint32_t end, std::vector<std::uint64_t>& keys) {
    const std::uint32_t size = end - begin;
    return sort_by_day(std::span(days).subspan(begin, size), std::span(from).subspan(begin, size),
                       keys);
  };
  std::atomic<bool> moved = false;
  in_parts(size_of(first_order) - 1, [&](std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint64_t> keys;
    bool any = false;
    for (std::uint32_t c = begin; c < end; ++c) {
      any |= sort(first_order[c], first_order[c + 1], keys);
    }
    if (any) moved = true;
  });
  std::vector<std::uint64_t> keys;
  return sort(first_order.back(), size_of(from), keys) || moved;
}

// Makes lines.first say where the lines of each order are, as the orders are numbered until now.
void group_lines(Lines& lines, std::uint32_t orders) {
  if (lines.product.empty()) return;
  if (lines.order.empty()) {
    lines.first.resize(orders + 1, size_of(lines.product));
    return;
  }
  lines.first = run_starts(lines.order, orders);
  Places next = lines.first;
  CodeColumn grouped = lines.product.unwritten(lines.product.size());
  in_blocks(size_of(grouped), [&](auto begin, auto end) {
    for (auto i = begin; i < end; ++i) grouped.set(next[lines.order[i]]++, lines.product[i]);
  });
  lines.product = std::move(grouped);
  lines.order = Places();
}

// Makes lines.first say where the lines of the orders from[0], from[1] … will be, and `from` where
// they are.
void place_lines(Places& from, Places& line_first) {
  Places first(from.size() + 1, 0);
  in_blocks(size_of(from),
            [&, to = first.data(), at = std::uint32_t{0}](auto begin, auto end) mutable {
              for (auto i = begin; i < end; ++i) {
                const std::uint32_t old = line_first[from[i]];
                at += line_first[from[i] + 1] - old;
                from[i] = old;
                to[i + 1] = at;
              }
            });
  line_first = std::move(first);
}

// Copies mostly few bytes, and then always so many where there is room for them on both sides: a
// loop whose length nobody can foresee would cost more.
constexpr std::size_t few_bytes = 16;
void copy_few(const char* from, char* to, std::size_t bytes, bool room) {
  if (room && bytes <= few_bytes) {
    std::memcpy(to, from, few_bytes);
  } else {
    std::memcpy(to, from, bytes);
  }
}

// The lines of the orders from[0], from[1] …; `from` is used up. Sizes are looked up before
// anything is copied, so that no decision has to wait for memory.
void permute_lines(Lines& lines, Places& from) {
  place_lines(from, lines.first);
  CodeColumn sorted = lines.product.unwritten(lines.product.size());
  const std::size_t width = lines.product.width();
  const std::size_t all = lines.product.size() * width;
  in_parts(size_of(from), [&, to = sorted.bytes(), old = lines.product.bytes()](std::uint32_t begin,
                                                                                std::uint32_t end) {
    const std::size_t ours = lines.first[end] * width;  // what is behind is the other thread's
    for (std::uint32_t i = begin; i < end; ++i) {
      const std::size_t source = from[i] * width, at = lines.first[i] * width;
      const bool room = source + few_bytes <= all && at + few_bytes <= ours;
      copy_few(old + source, to + at, lines.first[i + 1] * width - at, room);
    }
  });
  lines.product = std::move(sorted);
}

}  // namespace

// Notes the order of the next line, which is not that of the line before.
void Lines::begin(std::uint32_t of_order) {
  if (order.empty() && of_order >= first.size()) {
    first.resize(of_order + 1, size_of(product));
    return;
  }
  if (order.empty()) {
    order.resize(product.size());
    for (std::uint32_t o = 0; o < first.size(); ++o) {
      const std::uint32_t end = o + 1 < first.size() ? first[o + 1] : size_of(product);
      std::fill(order.begin() + first[o], order.begin() + end, o);
    }
    first = Places();
  }
  order.push_back(of_order);
}

void Dataset::finish() {
  customers.keys.seal();
  bool by_customer = false;
  Places from = customer_order(orders.customer, customers.keys.size(), first_order, by_customer);
  orders.customer = Places();
  group_lines(lines, orders.size());
  {
    Permutation permutation(from);
    if (by_customer) permutation.apply(orders.day);
    const bool by_day = sort_by_day(orders.day, from, first_order);
    if (!by_customer && !by_day) return;
    permutation.apply(orders.total);
    permutation.apply(orders.lines);
    permutation.apply(orders.returned);
    permutation.apply(orders.refunded);
    permutation.apply(orders.items);
    permutation.apply(orders.status);
    permutation.apply(orders.currency);
    permutation.apply(orders.cancelled);
    permutation.apply(orders.utc_minute);
    for (Dimension& dimension : orders.dimensions) permutation.apply(dimension.code);
  }
  if (!lines.first.empty()) permute_lines(lines, from);
}

}  // namespace weerzien::table
