// What reading keeps across the files of one dataset; private to cpp/ingest.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "ingest/ingest.h"
#include "ingest/order_book.h"

namespace weerzien::ingest {

// An order total that no row of the order has stated yet.
inline constexpr Amount no_amount = INT64_MIN;

// Lines of several files, by what makes a line the same: order, product, quantity, amounts. A line that an
// earlier file had twice may come twice from a later one before it counts as new.
struct SeenLines {
  std::unordered_map<std::uint64_t, std::uint32_t> earlier;
  std::unordered_map<std::uint64_t, std::uint32_t> current;

  // Whether the line of the present file was already in an earlier one.
  bool is_duplicate(std::uint64_t hash) {
    const std::uint32_t now = ++current[hash];
    const auto before = earlier.find(hash);
    return before != earlier.end() && now <= before->second;
  }

  void end_file() {
    for (const auto& [hash, count] : current) {
      std::uint32_t& most = earlier[hash];
      most = count > most ? count : most;
    }
    current.clear();
  }
};

struct Ingest::Shared {
  OrderBook orders;
  SeenLines seen;
  bool order_ids_clash = false;  // a second file came although the first one's ids were not kept
  std::optional<DecimalMark> proven_mark;  // a mark that rows proved against the choice made
  std::optional<DateOrder> proven_order;
  bool any_order_ids = false;
};

}  // namespace weerzien::ingest
