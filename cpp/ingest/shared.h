// What reading keeps across the files of one dataset; private to cpp/ingest.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "ingest/ingest.h"
#include "ingest/order_book.h"

namespace weerzien::ingest {

// An order total that no row of the order has stated yet.
inline constexpr Amount no_amount = INT64_MIN;

// Lines of several files, by what makes a line the same: order, product, quantity, amounts. A line
// that an earlier file had twice may come twice from a later one before it counts as new.
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

// Files whose order numbers are of one series. Those of another shop may be the same by chance.
struct Shop {
  std::string preset;  // of its first file that has one
  OrderBook orders;
  SeenLines seen;
};

// How often order numbers of one file are those of an earlier file.
struct Overlap {
  std::uint32_t file = 0;
  std::uint32_t earlier = 0;
  std::uint64_t same = 0;       // the same day or customer
  std::uint64_t different = 0;  // another day and another customer
};

// An order as a file tells it that contradicts the file which had the number first.
struct Rival {
  std::uint32_t file = 0;
  Day day = no_day;
  std::uint64_t customer = 0;  // hash of the key; 0 for nobody
};

struct Ingest::Shared {
  std::deque<Shop> shops;
  std::vector<Overlap> overlaps;
  std::unordered_multimap<std::uint32_t, Rival> rivals;  // by order
  std::vector<std::uint32_t> first_order;                // of each file
  std::vector<std::uint32_t> shop_of_file;               // index in shops
  Interner status_texts;
  Amount magnitude = 0;
  bool order_ids_clash = false;  // a second file came although the first one's ids were not kept
  // Of each file: what its rows proved against the choice made on its first ones.
  std::vector<std::optional<DecimalMark>> proven_marks;
  std::vector<std::optional<DateOrder>> proven_orders;
  bool any_order_ids = false;

  bool orders_run_broken() const { return !shops.empty() && shops.front().orders.run_broken(); }
  std::uint32_t file_of(std::uint32_t order) const;
  // Whether most of the order numbers that two files share are of different orders.
  bool contradict(std::uint32_t file, std::uint32_t earlier) const;
  Overlap& overlap(std::uint32_t file, std::uint32_t earlier);
};

}  // namespace weerzien::ingest
