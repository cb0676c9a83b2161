#include "engine/read_options_json.h"

#include <algorithm>

#include "ingest/roles.h"

namespace weerzien::engine {

namespace {

constexpr std::array encodings = {csv::Encoding::utf8, csv::Encoding::utf16le,
                                  csv::Encoding::utf16be, csv::Encoding::windows1252,
                                  csv::Encoding::latin9};

bool read_mapping(const Json& value, ingest::ReadOptions& read) {
  if (!value.is_object()) return false;
  for (const auto& [header, role] : value.items()) {
    if (!role.is_string() || !ingest::role_from_code(role.get<std::string>())) return false;
    read.mapping[header] = role.get<std::string>();
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

bool read_one(std::string_view key, const Json& value, ingest::ReadOptions& read) {
  const std::string text = value.is_string() ? value.get<std::string>() : std::string();
  if (key == "mapping") return read_mapping(value, read);
  if (key == "dateOrder") {
    if (text == "dmy") read.date_order = ingest::DateOrder::day_first;
    if (text == "mdy") read.date_order = ingest::DateOrder::month_first;
    return text == "dmy" || text == "mdy" || text == "ymd";
  }
  if (key == "decimalMark") {
    if (text == ".") read.decimal_mark = ingest::DecimalMark::point;
    if (text == ",") read.decimal_mark = ingest::DecimalMark::comma;
    return read.decimal_mark.has_value();
  }
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
  if (key == "files") {
    if (value.is_number_unsigned()) read.files = value.get<std::uint32_t>();
    return value.is_number_unsigned();
  }
  if (key == "shops") return read_shops(value, read);
  read.order_table = text == "table";
  return text == "table" || text == "run";
}

}  // namespace

std::optional<Json> parse_read_options(const Json& options, ingest::ReadOptions& read) {
  for (const std::string_view key : reading_keys) {
    const auto found = options.find(key);
    if (found == options.end() || found->is_null()) continue;
    if (!read_one(key, *found, read)) {
      return Json{{"code", "badOption"}, {"option", key}, {"value", found->dump()}};
    }
  }
  return std::nullopt;
}

Json to_json(const ingest::ReadOptions& options) {
  Json json = {{"mapping", Json::object()}};
  for (const auto& [header, role] : options.mapping) json["mapping"][header] = role;
  if (options.date_order) {
    json["dateOrder"] = *options.date_order == ingest::DateOrder::day_first ? "dmy" : "mdy";
  }
  if (options.decimal_mark) {
    json["decimalMark"] = *options.decimal_mark == ingest::DecimalMark::comma ? "," : ".";
  }
  if (options.delimiter) json["delimiter"] = *options.delimiter;
  if (options.encoding) json["encoding"] = csv::name_of(*options.encoding);
  if (options.has_header) json["hasHeader"] = *options.has_header;
  json["files"] = options.files;
  if (!options.shops.empty()) json["shops"] = options.shops;
  json["orderIds"] = options.order_table ? "table" : "run";
  return json;
}

}  // namespace weerzien::engine
