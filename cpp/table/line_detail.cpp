// The products of lines, which are kept only while everything fits.
#include "table/orders.h"

namespace weerzien::table {

namespace {

template <typename T>
std::uint64_t used(const std::vector<T>& column) {
  return column.size() * sizeof(T);
}
std::uint64_t used(const CodeColumn& column) { return column.size() * column.width(); }

std::uint64_t used(const Orders& orders) {
  std::uint64_t bytes = used(orders.customer) + used(orders.day) + used(orders.total) +
                        used(orders.lines) + used(orders.returned) + used(orders.refunded) +
                        used(orders.items) + used(orders.status) + used(orders.currency) +
                        used(orders.cancelled) + used(orders.utc_minute);
  for (const Dimension& dimension : orders.dimensions) {
    bytes += used(dimension.code) + dimension.values.used_bytes();
  }
  return bytes;
}

std::uint64_t used(const Lines& lines) {
  return used(lines.product) + used(lines.first) + used(lines.order) + lines.products.used_bytes() +
         lines.names.used_bytes();
}

std::uint64_t used(const Customers& customers) {
  return customers.keys.used_bytes() + customers.emails.used_bytes() +
         customers.names.used_bytes() + used(customers.since) + used(customers.lifetime_orders);
}

}  // namespace

std::uint64_t Dataset::used_bytes() const { return used(orders) + used(lines) + used(customers); }

void Dataset::keep_lines_within(std::uint64_t bytes) {
  const std::uint64_t known = lines.product.size();
  if (known == 0 || used_bytes() <= bytes) return;
  lines = {};
  lines.given_up = known;
}

}  // namespace weerzien::table
