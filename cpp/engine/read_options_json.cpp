#include "engine/read_options_json.h"

#include <algorithm>

#include "ingest/roles.h"

namespace weerzien::engine {

namespace {

constexpr std::array encodings = {csv::Encoding::utf8, csv::Encoding::utf16le,
                                  csv::Encoding::utf16be, csv::Encoding::windows1252,
                                  csv::Encoding::latin9};

std::string text_of(const Json& value) {
  return value.is_string() ? value.get<std::string>() : std::string();
}

bool read_roles(const Json& value, std::map<std::string, std::string>& roles) {
  if (!value.is_object()) return false;
  for (const auto& [header, role] : value.items()) {
    if (!role.is_string() || !ingest::role_from_code(role.get<std::string>())) return false;
    roles[header] = role.get<std::string>();
  }
  return true;
}

bool read_date_order(const Json& value, std::optional<ingest::DateOrder>& order) {
  const std::string text = text_of(value);
  if (text == "dmy") order = ingest::DateOrder::day_first;
  if (text == "mdy") order = ingest::DateOrder::month_first;
  return text == "dmy" || text == "mdy" || text == "ymd";
}

bool read_decimal_mark(const Json& value, std::optional<ingest::DecimalMark>& mark) {
  const std::string text = text_of(value);
  if (text == ".") mark = ingest::DecimalMark::point;
  if (text == ",") mark = ingest::DecimalMark::comma;
  return mark.has_value();
}

bool read_wanted(const Json& value, ingest::Wanted& wanted) {
  if (!value.is_object()) return false;
  for (const auto& [key, part] : value.items()) {
    if (key == "mapping" && read_roles(part, wanted.roles)) continue;
    if (key == "dateOrder" && read_date_order(part, wanted.date_order)) continue;
    if (key == "decimalMark" && read_decimal_mark(part, wanted.decimal_mark)) continue;
    return false;
  }
  return true;
}

bool read_mappings(const Json& value, ingest::ReadOptions& read) {
  if (!value.is_object()) return false;
  for (const auto& [signature, wanted] : value.items()) {
    if (!read_wanted(wanted, read.mappings[signature])) return false;
  }
  return true;
}

bool read_left_out(const Json& value, ingest::ReadOptions& read) {
  if (!value.is_array()) return false;
  for (const Json& file : value) {
    if (!file.is_object()) return false;
    ingest::LeftOut entry = {text_of(file.value("name", Json())),
                             text_of(file.value("code", Json()))};
    if (entry.name.empty() || entry.code.empty()) return false;
    read.left_out.push_back(std::move(entry));
  }
  return true;
}

bool read_shops(const Json& value, ingest::ReadOptions& read) {
  constexpr std::uint32_t shops_max = 1000;
  if (!value.is_array()) return false;
  for (const Json& shop : value) {
    if (!shop.is_number_unsigned() || shop.get<std::uint64_t>() > shops_max) return false;
    read.shops.push_back(shop.get<std::uint32_t>());
  }
  return true;
}

// One choice per file, null for none.
template <class Choice>
bool read_choices(const Json& value, bool (*read)(const Json&, std::optional<Choice>&),
                  std::vector<std::optional<Choice>>& choices) {
  if (!value.is_array()) return false;
  return std::ranges::all_of(value, [&](const Json& entry) {
    return entry.is_null() ? (choices.emplace_back(), true) : read(entry, choices.emplace_back());
  });
}

template <typename Number>
bool read_number(const Json& value, Number& number) {
  if (!value.is_number_unsigned()) return false;
  const auto whole = value.get<std::uint64_t>();
  number = static_cast<Number>(whole);
  return number == whole;
}

bool read_one(std::string_view key, const Json& value, ingest::ReadOptions& read) {
  const std::string text = text_of(value);
  if (key == "mapping") return read_roles(value, read.mapping);
  if (key == "mappings") return read_mappings(value, read);
  if (key == "leftOut") return read_left_out(value, read);
  if (key == "dateOrder") return read_date_order(value, read.date_order);
  if (key == "decimalMark") return read_decimal_mark(value, read.decimal_mark);
  if (key == "delimiter") {
    read.delimiter = text;
    return !text.empty() && text.size() <= 8;
  }
  if (key == "encoding") {
    const auto known = std::ranges::find(
        encodings, text, [](csv::Encoding encoding) { return csv::name_of(encoding); });
    if (known != encodings.end()) read.encoding = *known;
    return known != encodings.end();
  }
  if (key == "hasHeader") {
    if (value.is_boolean()) read.has_header = value.get<bool>();
    return value.is_boolean();
  }
  if (key == "files") return read_number(value, read.files);
  if (key == "reading") return read_number(value, read.reading);
  if (key == "lineDetailBytes") return read_number(value, read.line_detail_bytes);
  if (key == "shops") return read_shops(value, read);
  if (key == "dateOrders") return read_choices(value, read_date_order, read.date_orders);
  if (key == "decimalMarks") return read_choices(value, read_decimal_mark, read.decimal_marks);
  read.order_table = text == "table";
  return text == "table" || text == "run";
}

std::string_view code_of(ingest::DateOrder order) {
  return order == ingest::DateOrder::day_first ? "dmy" : "mdy";
}

std::string_view code_of(ingest::DecimalMark mark) {
  return mark == ingest::DecimalMark::comma ? "," : ".";
}

template <class Choice>
Json choices_json(const std::vector<std::optional<Choice>>& choices) {
  Json json = Json::array();
  for (const std::optional<Choice>& choice : choices) {
    json.push_back(choice ? Json(code_of(*choice)) : Json(nullptr));
  }
  return json;
}

Json to_json(const ingest::Wanted& wanted) {
  Json json = {{"mapping", Json::object()}};
  for (const auto& [header, role] : wanted.roles) json["mapping"][header] = role;
  if (wanted.date_order) json["dateOrder"] = code_of(*wanted.date_order);
  if (wanted.decimal_mark) json["decimalMark"] = code_of(*wanted.decimal_mark);
  return json;
}

}  // namespace

std::optional<Json> parse_read_options(const Json& options, ingest::ReadOptions& read) {
  for (const std::string_view key : reading_keys) {
    const auto found = options.find(key);
    if (found == options.end() || found->is_null()) continue;
    if (!read_one(key, *found, read)) {
      return Json{{"code", "badOption"}, {"option", key}, {"value", json_text(*found)}};
    }
  }
  return std::nullopt;
}

Json to_json(const ingest::ReadOptions& options) {
  Json json = to_json(ingest::Wanted{options.mapping, options.date_order, options.decimal_mark});
  for (const auto& [signature, wanted] : options.mappings) {
    json["mappings"][signature] = to_json(wanted);
  }
  for (const auto& [name, code] : options.left_out) {
    json["leftOut"].push_back({{"name", name}, {"code", code}});
  }
  if (!options.date_orders.empty()) json["dateOrders"] = choices_json(options.date_orders);
  if (!options.decimal_marks.empty()) json["decimalMarks"] = choices_json(options.decimal_marks);
  if (options.delimiter) json["delimiter"] = *options.delimiter;
  if (options.encoding) json["encoding"] = csv::name_of(*options.encoding);
  if (options.has_header) json["hasHeader"] = *options.has_header;
  json["files"] = options.files;
  if (!options.shops.empty()) json["shops"] = options.shops;
  json["reading"] = options.reading;
  json["lineDetailBytes"] = options.line_detail_bytes;
  json["orderIds"] = options.order_table ? "table" : "run";
  return json;
}

}  // namespace weerzien::engine
