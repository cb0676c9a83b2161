// What a row is about, where a column of the file says so: "order", "lineItems", "Refund",
// "Payment".
#pragma once

#include <cstdint>
#include <string_view>

namespace weerzien::ingest {

enum class RowKind : std::uint8_t {
  plain,       // an order or a line of it, like every row of a file without such a column
  order,       // the order as a whole; its items stand in rows of their own
  item,        // an item of an order
  refund,      // money going back, even where the amount has no sign
  payment,     // a payment: the sale itself, unless the file has rows for orders or items
  adjustment,  // shipping, tax or discount of an order: money, but no product
  event,       // a fee, payout or transfer: nothing that a customer bought
};

// The kind that a word says, in English, Dutch, German or French; plain for words on no list.
RowKind row_kind(std::string_view text);

}  // namespace weerzien::ingest
