// Small shops for tests: a table from a few lines of text.
#pragma once

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "table/table.h"

namespace weerzien::test {

// A dataset and the table selected from it; the table points into the dataset.
struct Shop {
  std::unique_ptr<table::Dataset> data;
  table::Table table;
};

// One order per line: "customer 2024-03-09 12.50", "-" as the customer of an anonymous order; a
// negative amount is a return; without an amount on any line the shop has no amounts. Further words
// name dimensions ("channel=web") and, with "product=", product lines (one per word). Order of
// lines is free.
Shop shop(std::string_view lines, const table::Rules& rules = {});

// The number of a key that is among them, also where they are sealed.
std::uint32_t number_of(std::string_view key, const Interner& keys);

// Gives the customers named their customer-since date, nullptr: none; and all others `others`.
void set_since(Shop& shop, const std::vector<std::pair<const char*, const char*>>& dates,
               Day others);

// Day number of "2024-03-09".
Day day(std::string_view iso);

}  // namespace weerzien::test
