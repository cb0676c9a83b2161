// What an order's status word says about its being a purchase.
#pragma once

#include <string_view>

#include "table/orders.h"

namespace weerzien::ingest {

// The kind of a status as platforms write it in English, Dutch, German and French, in any case and
// with prefixes such as "wc-". Words on no list are unknown; those count, and are shown with their
// number.
table::StatusKind status_kind(std::string_view text);

}  // namespace weerzien::ingest
