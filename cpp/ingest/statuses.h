// What an order's status word says about its being a purchase.
#pragma once

#include <string_view>

#include "table/orders.h"

namespace weerzien::ingest {

// The kind of a status as platforms write it in English, Dutch, German and French, in any case and
// with prefixes such as "wc-"; phrases by their words, in further languages too. What says nothing
// is unknown; such orders count, and are shown with their number.
table::StatusKind status_kind(std::string_view text);

// "open" says that an order is in hand, or that nothing has been paid: the latter in a file in
// which other orders are "paid".
bool is_open_status(std::string_view text);
bool is_paid_status(std::string_view text);

}  // namespace weerzien::ingest
