// How the rows of a file make orders: whose total a column states, which rows are summaries, which
// belong to the order above; private to cpp/ingest.
#pragma once

#include "ingest/mapping.h"

namespace weerzien::ingest {

// Whether neighbouring rows with the same text in column `c` mostly have the same text in the
// date's column.
bool shares_dates(const Sample& sample, std::size_t c, std::size_t date);

// In a file without products, a price is the order's total.
void settle_price(Mapping& mapping);

// Leaves out a column of refunds that the total has been lowered by already.
void settle_refunds(Mapping& mapping, std::span<const std::string> folded);

// Prefers an order number that is repeated over the rows of an order to one that is new in every
// row.
void settle_order_id(Mapping& mapping, const Sample& sample, std::span<const std::string> folded);

// A "total" that differs between the rows of one order is the total of the line.
void settle_total(Mapping& mapping, const Sample& sample, std::span<const std::string> folded);

// Sets summary_rows: each order of several rows begins with one that has no product, and whose
// amount is not less than that of any row below.
void find_summary_rows(Mapping& mapping, const Sample& sample);

// Sets blank_ids_continue: rows without an order number exist, and none of them has a date.
void find_blank_ids(Mapping& mapping, const Sample& sample);

// Sets item_rows and payments_are_orders.
void find_row_kinds(Mapping& mapping, const Sample& sample);

// Sets relay_domain: addresses of one domain, a new one for each order, although people come back.
void find_relay(Mapping& mapping, const Sample& sample);

// Sets the decimal mark of every column, and whether nothing proves it.
// Whether the file lists customers or products instead of orders.
void find_list(Mapping& mapping);

// The country of the telephone numbers, and the column of those whom money goes back to.
void find_phone_country(Mapping& mapping, const Sample& sample);
void find_receiver(Mapping& mapping, std::span<const std::string> folded);

// Amounts whose header says that they are in cents.
void find_cents(Mapping& mapping, std::span<const std::string> folded);

void settle_marks(Mapping& mapping, std::optional<DecimalMark> wanted);

}  // namespace weerzien::ingest
