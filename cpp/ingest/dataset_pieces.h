// The columns read from a piece of a file, packed, and taken over behind those of what comes before
// it; private to cpp/ingest.
#pragma once

#include "base/packing.h"
#include "table/orders.h"

namespace weerzien::ingest {

// Packs a dataset that was read from one piece of a file and not finished.
void pack(const table::Dataset& piece, Packer& out);

// Adds a packed piece of the file whose columns `data` has, as if its rows had been read there:
// every number of a customer, product, status or value becomes the one that it has in `data`.
// `status_texts` holds the texts of data.orders.statuses.
void absorb(Unpacker& in, table::Dataset& data, Interner& status_texts);

}  // namespace weerzien::ingest
