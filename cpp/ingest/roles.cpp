#include "ingest/roles.h"

#include <algorithm>
#include <array>

#include "ingest/header_words.h"
#include "ingest/role_words.h"
#include "ingest/word_list.h"

namespace weerzien::ingest {

namespace {

constexpr std::array<std::string_view, role_count> codes = {
    "ignore",        "orderId",      "date",          "time",         "customerId",    "email",
    "phone",         "customerName", "firstName",     "lastName",     "postcode",      "orderTotal",
    "lineTotal",     "unitPrice",    "quantity",      "lineDiscount", "orderDiscount", "subtotal",
    "shipping",      "tax",          "cost",          "refunded",     "currency",      "status",
    "paymentStatus", "cancelledAt",  "productId",     "productName",  "items",         "rowType",
    "category",      "channel",      "country",       "discountCode", "paymentMethod", "segment",
    "customerSince", "customerType", "lifetimeOrders"};

}  // namespace

std::string_view role_code(Role role) { return codes[static_cast<std::size_t>(role)]; }

std::optional<Role> role_from_code(std::string_view code) {
  const auto found = std::ranges::find(codes, code);
  if (found == codes.end()) return std::nullopt;
  return static_cast<Role>(found - codes.begin());
}

bool is_dimension(Role role) {
  switch (role) {
    case Role::category:
    case Role::channel:
    case Role::country:
    case Role::discount_code:
    case Role::payment_method:
    case Role::segment:
    case Role::customer_type: return true;
    default: return false;
  }
}

RoleGuess role_of_header(std::string_view folded) {
  for (const Synonyms& entry : whole_headers()) {
    if (is_listed(folded, entry.names)) return {entry.role, entry.score};
  }
  return role_of_concepts(concepts_of(folded));
}

}  // namespace weerzien::ingest
