#include "ingest/dataset_pieces.h"

#include <algorithm>

#include "ingest/shared.h"

namespace weerzien::ingest {

namespace {

using table::Orders;

// Keys are looked up in blocks of so many, so that their cache misses overlap.
constexpr std::size_t keys_at_once = 1024;

void pack(const Interner& keys, Packer& out) {
  out.value(keys.size());
  for (std::uint32_t number = 0; number < keys.size(); ++number) out.text(keys.key(number));
}

void pack(const TextColumn& texts, Packer& out) {
  out.value(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) out.text(texts[i]);
}

std::vector<std::string_view> unpack_texts(Unpacker& in, std::size_t size) {
  std::vector<std::string_view> texts(size);
  for (std::string_view& text : texts) text = in.text();
  return texts;
}

std::vector<std::string_view> unpack_keys(Unpacker& in) {
  return unpack_texts(in, in.value<std::uint32_t>());
}

std::vector<std::string_view> unpack_texts(Unpacker& in) {
  return unpack_texts(in, in.value<std::size_t>());
}

// The number in `keys` of each of the piece's keys.
std::vector<std::uint32_t> numbers_in(Interner& keys, std::span<const std::string_view> piece,
                                      std::uint32_t& touched) {
  std::vector<std::uint32_t> numbers(piece.size());
  std::vector<std::uint64_t> hashes;
  for (std::size_t begin = 0; begin < piece.size(); begin += keys_at_once) {
    const std::size_t end = std::min(begin + keys_at_once, piece.size());
    hashes.clear();
    for (std::size_t i = begin; i < end; ++i) hashes.push_back(Interner::hash(piece[i]));
    touched += keys.touch(hashes);
    for (std::size_t i = begin; i < end; ++i) {
      numbers[i] = keys.intern(piece[i], hashes[i - begin]);
    }
  }
  return numbers;
}

// Every column of the orders that is one plain value for each, with its neutral value.
template <typename Orders, typename Visit>
void visit_columns(Orders& orders, Visit visit) {
  visit(orders.day, no_day);
  visit(orders.total, no_amount);
  visit(orders.lines, Amount{0});
  visit(orders.returned, Amount{0});
  visit(orders.refunded, Amount{0});
  visit(orders.items, std::int32_t{0});
  visit(orders.cancelled, std::uint8_t{0});
  visit(orders.utc_minute, no_minute);
}

// A column of a piece behind the one of what comes before it; either may lack it.
template <typename T>
void append(std::vector<T>& column, std::vector<T> piece, T neutral, std::size_t before,
            std::size_t orders) {
  if (column.empty() && piece.empty()) return;
  column.resize(before, neutral);
  piece.resize(orders, neutral);
  column.insert(column.end(), piece.begin(), piece.end());
}

template <typename T>
std::vector<T> renumbered(std::vector<T> column, const std::vector<T>& numbers) {
  for (T& number : column) number = numbers[number];
  return column;
}

std::vector<std::uint16_t> absorb_statuses(Unpacker& in, Orders& orders, Interner& texts) {
  std::vector<std::uint16_t> numbers(in.value<std::size_t>());
  for (std::uint16_t& number : numbers) {
    const std::string_view text = in.text();
    const auto kind = in.value<table::StatusKind>();
    number = static_cast<std::uint16_t>(texts.intern(text));
    if (number == orders.statuses.size()) orders.statuses.push_back({std::string(text), kind});
  }
  return numbers;
}

std::vector<std::uint8_t> absorb_currencies(Unpacker& in, Orders& orders) {
  std::vector<std::uint8_t> numbers;
  for (const std::string_view code : unpack_texts(in)) {
    const auto known = std::ranges::find(orders.currencies, code);
    numbers.push_back(static_cast<std::uint8_t>(known - orders.currencies.begin()));
    if (known == orders.currencies.end()) orders.currencies.emplace_back(code);
  }
  return numbers;
}

void absorb_opening(Orders& orders, const std::vector<Day>& opening) {
  orders.opening.resize(std::max(orders.opening.size(), opening.size()), no_day);
  for (std::size_t i = 0; i < opening.size(); ++i) {
    orders.opening[i] = std::max(orders.opening[i], opening[i]);
  }
}

// Texts of the customers or products that are new; others keep what they have.
void absorb_texts(Unpacker& in, TextColumn& texts, const std::vector<std::uint32_t>& numbers,
                  std::uint32_t known) {
  const std::vector<std::string_view> piece = unpack_texts(in);
  for (std::size_t i = 0; i < piece.size(); ++i) {
    if (numbers[i] < known) continue;
    while (texts.size() < numbers[i]) texts.push_back({});
    texts.push_back(piece[i]);
  }
}

template <typename T, typename Choose>
void absorb_facts(std::vector<T>& column, const std::vector<T>& piece,
                  const std::vector<std::uint32_t>& numbers, T neutral, Choose choose) {
  if (piece.empty()) return;
  const std::uint32_t last = *std::ranges::max_element(numbers);
  column.resize(std::max<std::size_t>(column.size(), last + 1), neutral);
  for (std::size_t i = 0; i < piece.size(); ++i) {
    T& known = column[numbers[i]];
    known = choose(known, piece[i]);
  }
}

void absorb_customers(Unpacker& in, table::Dataset& data, std::uint32_t& touched) {
  table::Customers& customers = data.customers;
  const std::uint32_t known = customers.keys.size();
  const std::vector<std::uint32_t> numbers = numbers_in(customers.keys, unpack_keys(in), touched);
  for (std::uint32_t customer : in.column<std::uint32_t>()) {
    const bool named = customer != table::no_customer;
    data.orders.customer.push_back(named ? numbers[customer] : table::no_customer);
  }
  absorb_texts(in, customers.emails, numbers, known);
  absorb_texts(in, customers.names, numbers, known);
  const auto earlier = [](Day a, Day b) {
    return a == no_day ? b : b == no_day ? a : std::min(a, b);
  };
  absorb_facts(customers.since, in.column<Day>(), numbers, no_day, earlier);
  const auto more = [](std::uint32_t a, std::uint32_t b) { return std::max(a, b); };
  absorb_facts(customers.lifetime_orders, in.column<std::uint32_t>(), numbers, 0U, more);
}

void absorb_lines(Unpacker& in, table::Lines& lines, std::uint32_t first_order,
                  std::uint32_t& touched) {
  for (const std::uint32_t order : in.column<std::uint32_t>()) {
    lines.order.push_back(first_order + order);
  }
  const std::uint32_t known = lines.products.size();
  const std::vector<std::uint32_t> numbers = numbers_in(lines.products, unpack_keys(in), touched);
  for (const std::uint32_t product : in.column<std::uint32_t>()) {
    lines.product.push_back(numbers[product]);
  }
  absorb_texts(in, lines.names, numbers, known);
}

}  // namespace

void pack(const table::Dataset& piece, Packer& out) {
  const Orders& orders = piece.orders;
  out.value(orders.size());
  visit_columns(orders, [&](const auto& column, auto) { out.column(column); });
  out.value(orders.statuses.size());
  for (const table::Status& status : orders.statuses) {
    out.text(status.text);
    out.value(status.kind);
  }
  out.column(orders.status);
  out.value(orders.currencies.size());
  for (const std::string& code : orders.currencies) out.text(code);
  out.column(orders.currency);
  for (const table::Dimension& dimension : orders.dimensions) {
    pack(dimension.values, out);
    out.column(dimension.code);
  }
  out.column(orders.opening);
  pack(piece.customers.keys, out);
  out.column(orders.customer);
  pack(piece.customers.emails, out);
  pack(piece.customers.names, out);
  out.column(piece.customers.since);
  out.column(piece.customers.lifetime_orders);
  out.column(piece.lines.order);
  pack(piece.lines.products, out);
  out.column(piece.lines.product);
  pack(piece.lines.names, out);
}

void absorb(Unpacker& in, table::Dataset& data, Interner& status_texts) {
  Orders& orders = data.orders;
  const std::uint32_t before = orders.size();
  const auto size = in.value<std::uint32_t>();
  std::uint32_t touched = 0;
  visit_columns(orders, [&](auto& column, auto neutral) {
    append(column, in.column<decltype(neutral)>(), neutral, before, size);
  });
  const auto statuses = absorb_statuses(in, orders, status_texts);
  append(orders.status, renumbered(in.column<std::uint16_t>(), statuses), std::uint16_t{0}, before,
         size);
  const auto currencies = absorb_currencies(in, orders);
  append(orders.currency, renumbered(in.column<std::uint8_t>(), currencies), std::uint8_t{0},
         before, size);
  for (table::Dimension& dimension : orders.dimensions) {
    const auto numbers = numbers_in(dimension.values, unpack_keys(in), touched);
    append(dimension.code, renumbered(in.column<std::uint32_t>(), numbers), 0U, before, size);
  }
  absorb_opening(orders, in.column<Day>());
  absorb_customers(in, data, touched);
  absorb_lines(in, data.lines, before, touched);
}

}  // namespace weerzien::ingest
