#include "ingest/items.h"

#include <algorithm>

#include "base/ascii.h"
#include "ingest/profile.h"

namespace weerzien::ingest {

namespace {

constexpr std::int32_t quantity_max = 1'000'000;
constexpr std::string_view times_sign = "\xC3\x97";  // U+00D7

// "2", "-1", "2.0" at the beginning of `text`; the bytes it takes, or 0.
std::size_t read_quantity(std::string_view text, std::int32_t& quantity) {
  const bool negative = text.starts_with('-');
  std::size_t at = negative ? 1 : 0;
  const std::size_t first = at;
  std::int32_t value = 0;
  while (at < text.size() && is_digit(text[at])) {
    value = std::min(value * 10 + (text[at++] - '0'), quantity_max);
  }
  if (at == first || at - first > 7) return 0;
  if (at + 1 < text.size() && (text[at] == '.' || text[at] == ',') && text[at + 1] == '0') {
    std::size_t end = at + 1;
    while (end < text.size() && text[end] == '0') ++end;
    if (end == text.size() || !is_digit(text[end])) at = end;
  }
  quantity = negative ? -value : value;
  return at;
}

std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() &&
         (text[end] == ' ' || text[end] == '\t' || text[end] == '\n' || text[end] == '\r')) {
    ++end;
  }
  if (text.substr(end).starts_with("\xC2\xA0")) end += 2;
  return end - at;
}

// The multiplication mark at `at`: ×, x, X or *; the bytes it takes, or 0. A letter x must stand
// apart from the name behind it ("2x Tea"), unless that is an id: "2XL shirt" is a name.
std::size_t times_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(std::min(at, text.size()));
  if (rest.starts_with(times_sign)) return times_sign.size();
  if (rest.empty()) return 0;
  if (rest[0] == '*') return 1;
  if (lower(rest[0]) != 'x' || rest.size() < 2) return 0;
  if (rest[1] == ' ' || rest[1] == '\t') return 1;
  const std::string_view word = rest.substr(1, rest.find_first_of(" |,;") - 1);
  const bool has_digit = std::ranges::any_of(word, is_digit);
  return rest[0] == 'x' && has_digit && word.size() >= 3 ? 1 : 0;
}

// "2× ", "1 x ", "-1×" at the beginning of `text`; the bytes it takes, or 0.
std::size_t read_prefix(std::string_view text, std::int32_t& quantity) {
  std::size_t at = read_quantity(text, quantity);
  if (at == 0) return 0;
  at += blanks_at(text, at);
  const std::size_t mark = times_at(text, at);
  if (mark == 0) return 0;
  at += mark;
  return at + blanks_at(text, at);
}

// "Tea x 2", "Tea × 2", "Tea (2)", "Tea (x2)", "Tea (Qty: 2)": the name's end, or npos.
std::size_t read_suffix(std::string_view text, std::int32_t& quantity) {
  const bool bracketed = text.ends_with(')');
  std::string_view inner = text;
  if (bracketed) inner.remove_suffix(1);
  std::size_t begin = inner.size();
  while (begin > 0 && is_digit(inner[begin - 1])) --begin;
  if (begin == inner.size() || inner.size() - begin > 6) return std::string_view::npos;
  if (begin > 0 && inner[begin - 1] == '-') --begin;
  read_quantity(inner.substr(begin), quantity);
  std::string_view before = trimmed(inner.substr(0, begin));
  if (bracketed) {
    for (const std::string_view word :
         {"qty:", "qty", "quantity:", "aantal:", "menge:", "x", "×"}) {
      if (before.size() < word.size() + 1) continue;
      const std::string_view tail = before.substr(before.size() - word.size());
      if (std::ranges::equal(tail, word, {}, lower)) {
        before = trimmed(before.substr(0, before.size() - word.size()));
        break;
      }
    }
    return before.ends_with('(') ? trimmed(before.substr(0, before.size() - 1)).size()
                                 : std::string_view::npos;
  }
  for (const std::string_view mark :
       {std::string_view("x"), std::string_view("X"), times_sign, std::string_view("*")}) {
    if (!before.ends_with(mark)) continue;
    const std::string_view name = before.substr(0, before.size() - mark.size());
    if (name.ends_with(' ') || mark == times_sign) return trimmed(name).size();
  }
  return std::string_view::npos;
}

void add(std::vector<PackedItem>& items, std::string_view name, std::int32_t quantity) {
  name = trimmed(name);
  if (!name.empty()) items.push_back({{}, name, quantity});
}

// Where the part that begins at `begin` ends: before a bar, semicolon or line end, or before a
// comma or plus sign behind which a quantity stands.
std::size_t end_of_prefixed(std::string_view cell, std::size_t begin) {
  for (std::size_t at = begin; at < cell.size(); ++at) {
    const char c = cell[at];
    if (c == '|' || c == ';' || c == '\n') return at;
    if (c != ',' && c != '+' && c != '/') continue;
    const std::size_t next = at + 1 + blanks_at(cell, at + 1);
    std::int32_t ignored = 0;
    if (read_prefix(cell.substr(next), ignored) > 0) return at;
  }
  return cell.size();
}

void parse_prefixed(std::string_view cell, std::vector<PackedItem>& items) {
  std::size_t at = 0;
  while (at < cell.size()) {
    at += blanks_at(cell, at);
    std::int32_t quantity = 1;
    at += read_prefix(cell.substr(std::min(at, cell.size())), quantity);
    const std::size_t end = end_of_prefixed(cell, std::min(at, cell.size()));
    add(items, cell.substr(std::min(at, cell.size()), end - std::min(at, end)), quantity);
    at = end + 1;
  }
}

// Parts end at bars, semicolons and line ends; at commas only behind a quantity.
void parse_suffixed(std::string_view cell, std::vector<PackedItem>& items) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= cell.size(); ++at) {
    const char c = at < cell.size() ? cell[at] : '|';
    if (c != '|' && c != ';' && c != '\n' && c != ',') continue;
    const std::string_view part = trimmed(cell.substr(begin, at - begin));
    std::int32_t quantity = 1;
    const std::size_t name = read_suffix(part, quantity);
    if (c == ',' && name == std::string_view::npos) continue;
    add(items, part.substr(0, std::min(name, part.size())),
        name == std::string_view::npos ? 1 : quantity);
    begin = at + 1;
  }
}

// The value behind "key:" in a part such as "Product ID: 7, Product Name: Tea, black, Product SKU:
// T".
std::string_view value_of(std::string_view part, std::string_view key) {
  const std::size_t begin = part.find(key);
  if (begin == std::string_view::npos) return {};
  part.remove_prefix(begin + key.size());
  return trimmed(part.substr(0, part.find(", Product ")));
}

void parse_labelled(std::string_view cell, std::vector<PackedItem>& items) {
  constexpr std::string_view first_key = "Product ID:";
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(first_key, first_key.size()), cell.size());
    const std::string_view part = cell.substr(0, end);
    cell.remove_prefix(end);
    PackedItem item;
    item.id = value_of(part, "Product SKU:");
    if (item.id.empty()) item.id = value_of(part, first_key);
    item.name = value_of(part, "Product Name:");
    while (item.name.ends_with('|') || item.name.ends_with(',')) item.name.remove_suffix(1);
    while (item.id.ends_with('|')) item.id.remove_suffix(1);
    const std::string_view quantity = value_of(part, "Product Qty:");
    if (!quantity.empty()) read_quantity(quantity, item.quantity);
    if (!item.id.empty() || !item.name.empty()) items.push_back(item);
  }
}

// Whether a quantity stands behind the name of some part.
bool is_suffixed(std::string_view cell) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= cell.size(); ++at) {
    const char c = at < cell.size() ? cell[at] : '|';
    if (c != '|' && c != ';' && c != '\n' && c != ',') continue;
    std::int32_t ignored = 0;
    if (read_suffix(trimmed(cell.substr(begin, at - begin)), ignored) != std::string_view::npos) {
      return true;
    }
    begin = at + 1;
  }
  return false;
}

}  // namespace

void parse_items(std::string_view cell, std::vector<PackedItem>& items) {
  items.clear();
  cell = trimmed(cell);
  std::int32_t ignored = 0;
  if (cell.starts_with("Product ID:")) {
    parse_labelled(cell, items);
  } else if (read_prefix(cell, ignored) > 0) {
    parse_prefixed(cell, items);
  } else if (is_suffixed(cell)) {
    parse_suffixed(cell, items);
  } else {
    while (!cell.empty()) {
      const std::size_t end = std::min(cell.find_first_of("|;\n"), cell.size());
      add(items, cell.substr(0, end), 1);
      cell.remove_prefix(std::min(end + 1, cell.size()));
    }
  }
}

}  // namespace weerzien::ingest
