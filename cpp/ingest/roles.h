// What a column can mean, and the words by which shops and platforms name it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weerzien::ingest {

enum class Role : std::uint8_t {
  ignore,
  order_id,
  date,
  time,
  customer_id,
  email,
  phone,
  customer_name,
  first_name,
  last_name,
  postcode,
  order_total,
  line_total,
  unit_price,
  quantity,
  line_discount,
  order_discount,
  subtotal,
  shipping,
  tax,
  cost,
  refunded,
  currency,
  status,
  payment_status,  // beside a status of the order
  cancelled_at,
  product_id,
  product_name,
  items,
  row_type,  // what the row is about: the order, an item of it, a refund, a payment
  category,
  channel,
  country,
  discount_code,
  payment_method,
  segment,
  customer_since,
  customer_type,
  lifetime_orders,
  count_,
};

inline constexpr std::size_t role_count = static_cast<std::size_t>(Role::count_);

// The code used in options, mapping and report: "orderId", "productId" …
std::string_view role_code(Role role);
std::optional<Role> role_from_code(std::string_view code);

// True for roles that become a dimension of the order.
bool is_dimension(Role role);

// A header in comparable form: lower case, accents folded, words in camel case apart, everything
// that is not a letter or digit a single blank. "Bestelnummer (#)" and "BESTELNUMMER" become
// "bestelnummer", "orderId" becomes "order id".
std::string fold_header(std::string_view header);

struct RoleGuess {
  Role role;
  float score;  // 0..1: how sure the words alone make us
};

// The best role for a folded header, by synonyms in English, Dutch, German and French.
RoleGuess role_of_header(std::string_view folded);

}  // namespace weerzien::ingest
