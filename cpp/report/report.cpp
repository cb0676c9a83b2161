#include "report/report.h"

#include <algorithm>
#include <utility>

#include "base/helper.h"
#include "base/places.h"
#include "metrics/rfm.h"
#include "report/sections.h"

namespace weerzien::report {

namespace {

using metrics::Json;

Json window_json(const table::Table& table) {
  if (table.window_last < table.window_first) {
    Json empty = Json::object();
    metrics::put_null(empty, "first", Reason::no_orders);
    metrics::put_null(empty, "last", Reason::no_orders);
    empty["days"] = 0;
    metrics::put_null(empty, "asOf", Reason::no_orders);
    return empty;
  }
  return {{"first", iso_date(table.window_first)},
          {"last", iso_date(table.window_last)},
          {"days", table.window_last - table.window_first + 1},
          {"asOf", iso_date(table.as_of)}};
}

// Which customers of the file are in one of the segments, scored without the filter.
std::vector<std::uint8_t> in_segments(const table::Dataset& data, const Options& options) {
  table::Rules whole = options.rules;
  whole.filter = {};
  const table::Table all = table::select(data, whole);
  std::vector<std::uint8_t> keep(data.customers.keys.size(), 0);
  const auto scores = metrics::rfm::score_customers(all, options.rfm);
  for (std::uint32_t c = 0; c < all.customers(); ++c) {
    const auto segment = metrics::rfm::segment_of(scores[c]);
    keep[all.customer[c]] = std::ranges::find(options.segments, segment) != options.segments.end();
  }
  return keep;
}

// A column may say that customers bought before the file begins. Their first occasion in it is then
// not their first, and they must not pass as new; how many came before, nobody knows: at least one.
void mark_old_customers(table::Table& table) {
  using metrics::truncation::Origin;
  const auto origins = metrics::truncation::known_origins(table).of;
  if (std::ranges::find(origins, Origin::bought_before) == origins.end()) return;
  table.prior_occasions.resize(table.customers(), 0);
  for (std::uint32_t c = 0; c < table.customers(); ++c) {
    if (origins[c] != Origin::bought_before) continue;
    table.prior_occasions[c] = std::max(table.prior_occasions[c], std::uint32_t{1});
  }
}

// Decimals of the unit that money is given in: 2 for cents, 0 for yen.
int minor_digits(Amount per_minor) {
  int digits = 0;
  for (; per_minor < amounts_per_unit; per_minor *= 10) ++digits;
  return digits;
}

// Whether any order of the files can be money going back.
bool has_returns(const table::Orders& orders) {
  return !orders.returned.empty() ||
         std::ranges::any_of(orders.total, [](Amount total) { return total < 0; });
}

// Options that choose no table: those that only say how it is summed up, and those about something
// that the files do not have.
std::vector<std::string_view> not_choosing(const table::Dataset& data) {
  std::vector<std::string_view> names = {"timeZone",         "activeWindowDays", "horizons",
                                         "reminderLeadDays", "landmarkDays",     "burnIn"};
  if (!has_returns(data.orders)) names.push_back("returns");
  if (data.orders.total.empty() || data.orders.lines.empty()) names.push_back("revenueBasis");
  if (!metrics::truncation::has_origins(data)) names.push_back("windowStartsShop");
  return names;
}

// The options that choose the table, or the one without a filter, as a text: equal texts, equal
// tables.
std::string choice(const Options& options, const Json& said,
                   const std::vector<std::string_view>& not_choosing, bool filtered) {
  const bool segments = filtered && !options.segments.empty();
  Json chosen = Json::object();
  for (const auto& [name, value] : said.items()) {
    if (std::ranges::find(not_choosing, name) != not_choosing.end()) continue;
    // RFM segments are a choice, and then how they are scored is one too.
    if (!segments && (name == "period" || name == "rfm")) continue;
    if (filtered || name != "filter") chosen[name] = value;
  }
  Json& zone = chosen["zone"] = Json::array();
  for (const auto& [minute, offset] : options.rules.zone) {
    zone.push_back(minute);
    zone.push_back(offset);
  }
  return json_text(chosen);
}

bool wanted(const Options& options, const Section& section) {
  if (options.metrics.empty()) return !section.is_part;
  return std::ranges::find(options.metrics, section.key) != options.metrics.end();
}

// {"a":1} as a text without its braces.
std::string members(const Json& object) {
  std::string text = json_text(object);
  text.pop_back();
  text.erase(0, 1);
  return text;
}

}  // namespace

bool is_section(std::string_view name) {
  return std::ranges::find(sections(), name, &Section::key) != sections().end();
}

table::Table select(const table::Dataset& data, const Options& options) {
  table::Rules rules = options.rules;
  if (!options.segments.empty()) rules.filter.customers = in_segments(data, options);
  table::Table table = table::select(data, rules);
  if (!options.window_starts_shop) mark_old_customers(table);
  return table;
}

Reporter::Reporter(const table::Dataset& data, Json reading)
    : data_(data), reading_(std::move(reading)), not_choosing_(not_choosing(data)) {}

Reporter::~Reporter() = default;

const table::Table& Reporter::table(const Options& options) {
  use(options, to_json(options));
  return *table_.value;
}

// Makes the table anew if other options choose it. What was made of the old one goes first, so that
// two tables never need memory together.
void Reporter::use(const Options& options, const Json& said) {
  std::string chosen = choice(options, said, not_choosing_, true);
  if (!table_.value || table_.options != chosen) {
    shared_.reset();
    sections_.assign(sections().size(), {});
    table_.value.reset();
    table_ = {std::move(chosen), select(data_, options)};
    shared_ = std::make_unique<Shared>(*table_.value, truncation_, strangers_, reading_);
  }
  std::string whole = choice(options, said, not_choosing_, false);
  whole += json_text(said["windowStartsShop"]);
  if (whole_ != whole) {
    whole_ = std::move(whole);
    truncation_.reset();
  }
  shared_->change(options);
}

// Makes the sections wanted that are not kept from a question before, long ones first, so that two
// threads come to an end together.
void Reporter::make_sections(const Options& options, const Json& said) {
  std::vector<std::uint32_t> to_make;
  for (std::uint32_t i = 0; i < sections().size(); ++i) {
    const Section& section = sections()[i];
    if (!wanted(options, section)) continue;
    std::string from;
    for (const std::string_view name : section.options) {
      if (!name.empty()) from += json_text(said[name]) + ' ';
    }
    Kept<std::string>& kept = sections_[i];
    if (kept.value && kept.options == from) continue;
    kept = {std::move(from), std::nullopt};
    to_make.push_back(i);
  }
  sort_first(to_make, to_make.size(), [](std::uint32_t a, std::uint32_t b) {
    const int x = sections()[a].effort;
    const int y = sections()[b].effort;
    return x != y ? x > y : a < b;
  });
  Helper::get().share(to_make.size(), [&](std::size_t at) {
    const std::uint32_t i = to_make[at];
    const std::string_view key = sections()[i].key;
    Made made = sections()[i].make(*shared_);
    Json object = Json::object();
    if (made.json.is_null() && made.missing) {
      metrics::put_null(object, key, *made.missing);
    } else {
      object[key] = std::move(made.json);
    }
    sections_[i].value = members(object);
  });
}

std::string Reporter::report(const Options& options) {
  const Json said = to_json(options);
  use(options, said);
  make_sections(options, said);
  const table::Table& table = *table_.value;
  std::string text = "{" + members({{"schema", schema},
                                    {"currency", table.currency},
                                    {"minorDigits", minor_digits(table.per_minor)},
                                    {"options", said},
                                    {"window", window_json(table)}});
  for (std::size_t i = 0; i < sections().size(); ++i) {
    if (wanted(options, sections()[i])) text += ',' + *sections_[i].value;
  }
  return text += '}';
}

std::string report(const table::Dataset& data, const Json& reading, const Options& options) {
  return Reporter(data, reading).report(options);
}

}  // namespace weerzien::report
