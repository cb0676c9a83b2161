#include "report/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <string_view>
#include <utility>

#include "report/report.h"

namespace weerzien::report {

namespace {

template <typename T>
using Names = std::span<const std::pair<std::string_view, T>>;

template <typename T>
bool read_name(const Json& value, Names<T> names, T& to) {
  if (!value.is_string()) return false;
  const auto found =
      std::ranges::find(names, value.get<std::string>(), &std::pair<std::string_view, T>::first);
  if (found == names.end()) return false;
  to = found->second;
  return true;
}

template <typename T>
std::string_view name_of(Names<T> names, T value) {
  return std::ranges::find(names, value, &std::pair<std::string_view, T>::second)->first;
}

using NamedReturns = std::pair<std::string_view, table::Returns>;
constexpr std::array returns_names = {NamedReturns{"net", table::Returns::net},
                                      NamedReturns{"ignore", table::Returns::ignore}};
using NamedBasis = std::pair<std::string_view, table::RevenueBasis>;
constexpr std::array basis_names = {NamedBasis{"total", table::RevenueBasis::total},
                                    NamedBasis{"products", table::RevenueBasis::products}};
using NamedSameDay = std::pair<std::string_view, table::SameDay>;
constexpr std::array same_day_names = {NamedSameDay{"merge", table::SameDay::merge},
                                       NamedSameDay{"separate", table::SameDay::separate}};
using NamedPeriod = std::pair<std::string_view, Period>;
constexpr std::array period_names = {
    NamedPeriod{"week", Period::week}, NamedPeriod{"month", Period::month},
    NamedPeriod{"quarter", Period::quarter}, NamedPeriod{"year", Period::year}};
using NamedMethod = std::pair<std::string_view, metrics::rfm::Method>;
constexpr std::array method_names = {NamedMethod{"quantile", metrics::rfm::Method::quantile},
                                     NamedMethod{"fixed", metrics::rfm::Method::fixed},
                                     NamedMethod{"halfOpen", metrics::rfm::Method::half_open}};

bool read_flag(const Json& value, bool& to) {
  if (value.is_boolean()) to = value.get<bool>();
  return value.is_boolean();
}

bool read_days(const Json& value, std::int32_t least, std::int32_t& to) {
  if (!value.is_number_integer()) return false;
  const auto days = value.get<std::int64_t>();
  if (days < least || days > 100'000) return false;
  to = static_cast<std::int32_t>(days);
  return true;
}

bool read_date(const Json& value, std::optional<Day>& to) {
  if (value.is_null()) {
    to.reset();
    return true;
  }
  if (!value.is_string()) return false;
  const std::string text = value.get<std::string>();
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto part = [&](std::size_t at, std::size_t length) {
    std::int32_t number = -1;
    const char* end = text.data() + at + length;
    return std::from_chars(text.data() + at, end, number).ptr == end ? number : -1;
  };
  const std::int32_t year = part(0, 4);
  const std::int32_t month = part(5, 2);
  const std::int32_t day = part(8, 2);
  if (year < 0 || !is_civil(year, month, day)) return false;
  to = day_from_civil(year, month, day);
  return true;
}

// Within two hundred years: every period up to asOf stands in the report.
bool read_as_of(const Json& value, std::optional<Day>& to) {
  return read_date(value, to) &&
         (!to || (*to >= day_from_civil(1990, 1, 1) && *to < day_from_civil(2200, 1, 1)));
}

bool read_horizons(const Json& value, std::vector<std::int32_t>& to) {
  if (!value.is_array() || value.empty() || value.size() > 20) return false;
  std::vector<std::int32_t> days;
  for (const Json& entry : value) {
    std::int32_t horizon = 0;
    if (!read_days(entry, 1, horizon)) return false;
    days.push_back(horizon);
  }
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
  to = std::move(days);
  return true;
}

bool read_cuts(const Json& value, std::optional<metrics::rfm::Cuts>& to) {
  if (value.is_null()) {
    to.reset();
    return true;
  }
  if (!value.is_array() || value.size() != 4) return false;
  metrics::rfm::Cuts cuts{};
  for (std::size_t i = 0; i < 4; ++i) {
    if (!value[i].is_number()) return false;
    cuts[i] = value[i].get<double>();
  }
  if (!std::ranges::is_sorted(cuts)) return false;
  to = cuts;
  return true;
}

bool read_rfm(const Json& value, metrics::rfm::Options& to) {
  if (!value.is_object()) return false;
  for (const auto& [key, entry] : value.items()) {
    if (key == "method") {
      if (!read_name(entry, Names<metrics::rfm::Method>(method_names), to.method)) return false;
    } else if (key == "thresholds") {
      if (!entry.is_object()) return false;
      for (const auto& [name, cuts] : entry.items()) {
        const bool read = name == "recency"     ? read_cuts(cuts, to.recency)
                          : name == "frequency" ? read_cuts(cuts, to.frequency)
                          : name == "monetary"  ? read_cuts(cuts, to.monetary)
                                                : false;
        if (!read) return false;
      }
    } else {
      return false;
    }
  }
  return true;
}

bool read_texts(const Json& value, std::vector<std::string>& to) {
  if (!value.is_array()) return false;
  to.clear();
  for (const Json& entry : value) {
    if (!entry.is_string()) return false;
    to.push_back(entry.get<std::string>());
  }
  return true;
}

bool read_sections(const Json& value, std::vector<std::string>& to) {
  return read_texts(value, to) && std::ranges::all_of(to, is_section);
}

bool read_roles(const Json& value, std::map<std::string, std::vector<std::string>>& to) {
  if (!value.is_object()) return false;
  to.clear();
  for (const auto& [role, values] : value.items()) {
    if (!read_texts(values, to[role])) return false;
  }
  return true;
}

bool read_segments(const Json& value, std::vector<metrics::rfm::Segment>& to) {
  std::vector<std::string> ids;
  if (!read_texts(value, ids)) return false;
  to.clear();
  for (const std::string& id : ids) {
    const auto segment = metrics::rfm::segment_from(id);
    if (!segment) return false;
    to.push_back(*segment);
  }
  return true;
}

bool read_filter(const Json& value, Options& options) {
  if (!value.is_object()) return false;
  table::Filter& filter = options.rules.filter;
  for (const auto& [key, entry] : value.items()) {
    bool read = false;
    if (key == "from") read = read_date(entry, filter.from);
    if (key == "to") read = read_date(entry, filter.to);
    if (key == "firstOrder") read = read_roles(entry, filter.first_order);
    if (key == "order") read = read_roles(entry, filter.orders);
    if (key == "segments") read = read_segments(entry, options.segments);
    if (key == "minimumOrders") {
      std::int32_t least = 1;
      read = read_days(entry, 1, least);
      filter.minimum_orders = static_cast<std::uint32_t>(least);
    }
    if (!read) return false;
  }
  return true;
}

bool read_statuses(const Json& value, std::map<std::string, bool>& to) {
  if (!value.is_object()) return false;
  to.clear();
  for (const auto& [text, counts] : value.items()) {
    if (!read_flag(counts, to[text])) return false;
  }
  return true;
}

bool read_offsets(const Json& value, std::vector<std::pair<std::int32_t, std::int32_t>>& to) {
  if (!value.is_array()) return false;
  to.clear();
  for (const Json& entry : value) {
    const bool pair = entry.is_array() && entry.size() == 2 && entry[0].is_number_integer() &&
                      entry[1].is_number_integer();
    if (!pair) return false;
    const auto minute = entry[0].get<std::int64_t>();
    const auto offset = entry[1].get<std::int64_t>();
    if (minute < INT32_MIN || minute > INT32_MAX || offset < -1440 || offset > 1440) return false;
    to.emplace_back(static_cast<std::int32_t>(minute), static_cast<std::int32_t>(offset));
  }
  return std::ranges::is_sorted(to);
}

bool read_text(const Json& value, std::string& to) {
  if (value.is_string()) to = value.get<std::string>();
  return value.is_string() || value.is_null();
}

bool read_count_zero(const Json& value, std::optional<bool>& to) {
  if (value.is_boolean()) to = value.get<bool>();
  return value.is_boolean() || value.is_null();
}

// "usd" as "USD".
bool read_currency(const Json& value, std::string& to) {
  if (!read_text(value, to)) return false;
  for (char& c : to) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return true;
}

// Whether the option is known, and whether its value could be read.
enum class Outcome : std::uint8_t { read, bad, unknown };

Outcome read_option(const std::string& key, const Json& value, Options& options) {
  table::Rules& rules = options.rules;
  const auto outcome = [](bool read) { return read ? Outcome::read : Outcome::bad; };
  if (key == "returns") {
    return outcome(read_name(value, Names<table::Returns>(returns_names), rules.returns));
  }
  if (key == "revenueBasis") {
    return outcome(read_name(value, Names<table::RevenueBasis>(basis_names), rules.revenue_basis));
  }
  if (key == "sameDay") {
    return outcome(read_name(value, Names<table::SameDay>(same_day_names), rules.same_day));
  }
  if (key == "period")
    return outcome(read_name(value, Names<Period>(period_names), options.period));
  if (key == "countRefunded") return outcome(read_flag(value, rules.count_refunded));
  if (key == "countZero") return outcome(read_count_zero(value, rules.count_zero));
  if (key == "currency") return outcome(read_currency(value, rules.currency));
  if (key == "asOf") return outcome(read_as_of(value, rules.as_of));
  if (key == "statuses") return outcome(read_statuses(value, rules.statuses));
  if (key == "timeZone") return outcome(read_text(value, options.time_zone));
  if (key == "timeZoneOffsets") return outcome(read_offsets(value, rules.zone));
  if (key == "activeWindowDays") return outcome(read_days(value, 1, options.active_window_days));
  if (key == "horizons") return outcome(read_horizons(value, options.horizons));
  if (key == "reminderLeadDays") return outcome(read_days(value, 0, options.reminder_lead_days));
  if (key == "landmarkDays") return outcome(read_days(value, 0, options.landmark_days));
  if (key == "windowStartsShop") return outcome(read_flag(value, options.window_starts_shop));
  if (key == "burnIn") return outcome(read_flag(value, options.burn_in));
  if (key == "rfm") return outcome(read_rfm(value, options.rfm));
  if (key == "filter") return outcome(read_filter(value, options));
  if (key == "metrics") return outcome(read_sections(value, options.metrics));
  return Outcome::unknown;
}

// What a value may be, where that is a few words.
Json allowed(const std::string& key) {
  const auto names = [](const auto& pairs) {
    Json list = Json::array();
    for (const auto& [name, value] : pairs) list.push_back(name);
    return list;
  };
  if (key == "returns") return names(returns_names);
  if (key == "revenueBasis") return names(basis_names);
  if (key == "sameDay") return names(same_day_names);
  if (key == "period") return names(period_names);
  if (key == "countRefunded" || key == "windowStartsShop" || key == "burnIn") return {true, false};
  if (key == "asOf") return {"YYYY-MM-DD"};
  return Json();
}

Json bad_option(const std::string& key, const Json& value, Json may_be) {
  Json error = {{"code", "badOption"}, {"option", key}, {"value", json_text(value)}};
  if (!may_be.empty()) error["allowed"] = std::move(may_be);
  return error;
}

Json date_or_null(const std::optional<Day>& day) { return day ? Json(iso_date(*day)) : Json(); }

Json cuts_or_null(const std::optional<metrics::rfm::Cuts>& cuts) {
  return cuts ? Json(*cuts) : Json();
}

Json filter_json(const Options& options) {
  const table::Filter& filter = options.rules.filter;
  Json segments = Json::array();
  for (const auto segment : options.segments) segments.push_back(metrics::rfm::id(segment));
  Json first_order = Json::object();
  for (const auto& [role, values] : filter.first_order) first_order[role] = values;
  Json order = Json::object();
  for (const auto& [role, values] : filter.orders) order[role] = values;
  return {{"from", date_or_null(filter.from)},    {"to", date_or_null(filter.to)},
          {"firstOrder", std::move(first_order)}, {"order", std::move(order)},
          {"segments", std::move(segments)},      {"minimumOrders", filter.minimum_orders}};
}

}  // namespace

std::optional<Json> parse(const Json& object, Options& options) {
  if (!object.is_object()) return Json{{"code", "badOptions"}};
  for (const auto& [key, value] : object.items()) {
    const Outcome outcome = read_option(key, value, options);
    if (outcome == Outcome::read) continue;
    if (outcome == Outcome::bad) return bad_option(key, value, allowed(key));
    return Json{{"code", "unknownOption"}, {"option", key}, {"value", json_text(value)}};
  }
  const table::Filter& filter = options.rules.filter;
  if (filter.from && filter.to && *filter.from > *filter.to) {
    return bad_option("filter.from", iso_date(*filter.from),
                      Json::array({"<= " + iso_date(*filter.to)}));
  }
  options.rfm.period = options.period;
  return std::nullopt;
}

Json to_json(const Options& options) {
  const table::Rules& rules = options.rules;
  Json statuses = Json::object();
  for (const auto& [text, counts] : rules.statuses) statuses[text] = counts;
  return {{"returns", name_of(Names<table::Returns>(returns_names), rules.returns)},
          {"countRefunded", rules.count_refunded},
          {"countZero", rules.count_zero ? Json(*rules.count_zero) : Json()},
          {"sameDay", name_of(Names<table::SameDay>(same_day_names), rules.same_day)},
          {"revenueBasis", name_of(Names<table::RevenueBasis>(basis_names), rules.revenue_basis)},
          {"currency", rules.currency.empty() ? Json() : Json(rules.currency)},
          {"timeZone", options.time_zone.empty() ? Json() : Json(options.time_zone)},
          {"asOf", date_or_null(rules.as_of)},
          {"statuses", std::move(statuses)},
          {"period", name_of(Names<Period>(period_names), options.period)},
          {"activeWindowDays", options.active_window_days},
          {"horizons", options.horizons},
          {"reminderLeadDays", options.reminder_lead_days},
          {"landmarkDays", options.landmark_days},
          {"windowStartsShop", options.window_starts_shop},
          {"burnIn", options.burn_in},
          {"rfm",
           {{"method", name_of(Names<metrics::rfm::Method>(method_names), options.rfm.method)},
            {"thresholds",
             {{"recency", cuts_or_null(options.rfm.recency)},
              {"frequency", cuts_or_null(options.rfm.frequency)},
              {"monetary", cuts_or_null(options.rfm.monetary)}}}}},
          {"filter", filter_json(options)}};
}

}  // namespace weerzien::report
