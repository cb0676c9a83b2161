// Several products packed into one cell: "2× Coffee, 1× Mug, white", "2x id|1x id",
// "Product ID: 7, Product Qty: 2, Product Name: Tea|Product ID: …", "Tea (2); Mug (1)".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace weerzien::ingest {

struct PackedItem {
  std::string_view id;    // empty if the cell has names only
  std::string_view name;  // empty if the cell has ids only
  std::int32_t quantity =
      1;  // below zero for products that went back; at most a million either way
};

// Replaces `items` by what the cell holds. A cell without any known mark of quantity or separator
// is one item; commas separate items only where a quantity stands beside them, for names may hold
// commas.
void parse_items(std::string_view cell, std::vector<PackedItem>& items);

}  // namespace weerzien::ingest
