#include "support/shop.h"

#include <charconv>
#include <stdexcept>
#include <string>
#include <vector>

namespace weerzien::test {

namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::int32_t number(std::string_view text) {
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) {
    throw std::invalid_argument("not a number: " + std::string(text));
  }
  return value;
}

// "12.50" in 1/10,000.
Amount amount(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  Amount value = number(text.substr(0, point)) * amounts_per_unit;
  Amount unit = amounts_per_unit;
  for (const char digit : text.substr(std::min(point + 1, text.size()))) {
    value += (unit /= 10) * (digit - '0');
  }
  return negative ? -value : value;
}

table::Dimension& dimension(table::Orders& orders, std::string_view role) {
  for (table::Dimension& known : orders.dimensions) {
    if (known.role == role) return known;
  }
  table::Dimension& fresh = orders.dimensions.emplace_back();
  fresh.role = fresh.column = role;
  fresh.values.intern("");
  fresh.code.resize(orders.size());
  return fresh;
}

void add_word(table::Dataset& data, std::string_view word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string_view::npos) {
    data.orders.total.resize(data.orders.size(), 0);
    data.orders.total.back() = amount(word);
    return;
  }
  const std::string_view value = word.substr(equals + 1);
  if (word.starts_with("product=")) {
    data.lines.order.push_back(data.orders.size() - 1);
    data.lines.product.push_back(data.lines.products.intern(value));
    return;
  }
  table::Dimension& column = dimension(data.orders, word.substr(0, equals));
  column.code.resize(data.orders.size());
  column.code.set(data.orders.size() - 1, column.values.intern(value));
}

}  // namespace

std::uint32_t number_of(std::string_view key, const Interner& keys) {
  std::uint32_t number = 0;
  while (keys.key(number) != key) ++number;
  return number;
}

void set_since(Shop& shop, const std::vector<std::pair<const char*, const char*>>& dates,
               Day others) {
  table::Customers& customers = shop.data->customers;
  customers.since.assign(customers.keys.size(), others);
  for (const auto& [key, date] : dates) {
    customers.since[number_of(key, customers.keys)] = date ? day(date) : no_day;
  }
}

Day day(std::string_view iso) {
  return day_from_civil(number(iso.substr(0, 4)), number(iso.substr(5, 2)),
                        number(iso.substr(8, 2)));
}

Shop shop(std::string_view lines, const table::Rules& rules) {
  Shop made{std::make_unique<table::Dataset>(), {}};
  table::Dataset& data = *made.data;
  for (const std::string_view line : split(lines, '\n')) {
    const std::vector<std::string_view> words = split(line, ' ');
    if (words.size() < 2) continue;
    data.orders.customer.push_back(words[0] == "-" ? table::no_customer
                                                   : data.customers.keys.intern(words[0]));
    data.orders.day.push_back(day(words[1]));
    for (std::size_t w = 2; w < words.size(); ++w) add_word(data, words[w]);
  }
  if (!data.orders.total.empty()) data.orders.total.resize(data.orders.size(), 0);
  for (table::Dimension& column : data.orders.dimensions) column.code.resize(data.orders.size());
  data.finish();
  made.table = table::select(data, rules);
  return made;
}

}  // namespace weerzien::test
