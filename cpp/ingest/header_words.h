// What the words of a header mean, one by one: "Bestelnummer" is about an order and a number.
#pragma once

#include <cstdint>
#include <string_view>

#include "ingest/roles.h"

namespace weerzien::ingest {

// Meanings that words of headers have; a header is a set of them.
enum class Concept : std::uint8_t {
  order,      // the order, the sale or the document about it
  document,   // an invoice, receipt or transaction
  number,     // number, id, code, reference
  customer,   // who buys
  billing,    // the address of who pays
  other_one,  // employee, seller, supplier: a person, but no customer
  name,
  first,
  last,
  date,
  moment,  // paid, shipped, changed, due, born: a date other than the order's
  since,
  total,     // amount, sum, value
  part_sum,  // the sum of the products alone
  price,
  unit,  // each, per piece
  quantity,
  product,
  sku,
  line,
  shipping,  // delivery: address as well as cost
  tax,
  included,  // tax is included
  excluded,  // or not
  discount,
  coupon,
  refund,
  fee,
  cost,
  cancel,
  currency,
  status,
  payment,
  method,
  country,
  place,  // city, street, region, company
  zip,
  phone,
  email,
  category,
  channel,
  group,
  note,    // notes, messages, links
  weight,  // and other measures
  bank,
  other_money,  // settlement, payout, exchange, tips, gifts, points
  technical,    // addresses of computers, tracking numbers, settings
  count_,
};

// A set of concepts, one bit each.
using Concepts = std::uint64_t;
static_assert(static_cast<int>(Concept::count_) <= 64);

constexpr Concepts bit(Concept concept_) { return Concepts{1} << static_cast<int>(concept_); }

// The concepts of a folded header, in the languages of Europe in which shops write most.
Concepts concepts_of(std::string_view folded);

// The role that a set of concepts stands for; Role::ignore where it says too little.
RoleGuess role_of_concepts(Concepts concepts);

}  // namespace weerzien::ingest
