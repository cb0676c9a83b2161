// Figures from the counts of next occasions; one pass of its own for gaps within customers.
#include "metrics/gaps.h"

#include <algorithm>

#include "stats/quantile.h"
#include "stats/tests.h"

namespace weerzien::metrics::gaps {

namespace {

// The narrowest of these widths that needs at most 60 bars.
std::int32_t bar_width(std::int32_t longest) {
  constexpr std::int32_t widths[] = {1, 7, 14, 30, 90, 365};
  for (const std::int32_t width : widths) {
    if (longest < 60 * width) return width;
  }
  return widths[std::size(widths) - 1];
}

Observed observed_of(const std::vector<std::uint32_t>& gaps) {
  Observed observed;
  std::int32_t longest = -1;
  for (std::size_t day = 0; day < gaps.size(); ++day) {
    if (gaps[day] == 0) continue;
    longest = static_cast<std::int32_t>(day);
    observed.count += gaps[day];
    observed.days += gaps[day] * std::uint64_t{day};
  }
  if (observed.count == 0) return observed;
  observed.p10 = stats::quantile_of_counts(gaps, 10);
  observed.p25 = stats::quantile_of_counts(gaps, 25);
  observed.median = stats::quantile_of_counts(gaps, 50);
  observed.p75 = stats::quantile_of_counts(gaps, 75);
  observed.p90 = stats::quantile_of_counts(gaps, 90);
  const std::int32_t width = bar_width(longest);
  for (std::int32_t from = 0; from <= longest; from += width) {
    Bar bar{from, from + width - 1, 0};
    for (std::int32_t day = from; day <= std::min(bar.to_days, longest); ++day) {
      bar.count += gaps[static_cast<std::size_t>(day)];
    }
    observed.histogram.push_back(bar);
  }
  return observed;
}

WithinCustomers within_customers(const table::Table& table) {
  WithinCustomers result;
  for (std::uint32_t c = 0; c < table.customers(); ++c) {
    const auto days = table.occasion_days(c);
    if (days.size() < 3 || table.prior(c) > 0) continue;
    const std::int32_t first = days[1] - days[0];
    const std::int32_t second = days[2] - days[1];
    ++(second < first ? result.shorter : second > first ? result.longer : result.equal);
  }
  result.p_value = stats::sign_test(result.shorter, result.longer);
  return result;
}

// Whether the median of the last comparable step is below that of the first. A first median that is
// not reached is longer than the longest wait seen.
Trend trend_of(const table::Table& table, const std::vector<Waits>& steps) {
  Trend trend;
  trend.within = within_customers(table);
  const auto enough = [](const Waits& waits) { return waits.curve.count >= trend_customers_min; };
  if (steps.size() < 2 || !enough(steps[0]) || !enough(steps[1])) return trend;
  trend.across_unknown = Reason::not_reached;
  const auto later =
      std::ranges::find_if(steps.rbegin(), steps.rend() - 1,
                           [&](const Waits& waits) { return enough(waits) && waits.median.value; });
  if (later == steps.rend() - 1) return trend;
  const double last = *later->median.value;
  if (steps[0].median.value) {
    trend.across = last < *steps[0].median.value;
  } else if (last <= steps[0].curve.longest) {
    trend.across = true;
  }
  return trend;
}

void put_waits(Json& object, const Waits& waits, const std::vector<std::int32_t>& horizons) {
  const Reason missing = waits.curve.count == 0 ? Reason::no_customers : Reason::not_reached;
  put(object, "observedMedian", waits.observed_median, Reason::no_gaps);
  put(object, "median", waits.median.value, missing);
  put(object, "p25", waits.p25, missing);
  put(object, "p75", waits.p75, missing);
  put(object, "low", waits.median.low, missing);
  put(object, "high", waits.median.high, missing);
  object["events"] = waits.curve.events;
  object["atRisk"] = waits.curve.count;
  object["within"] = within(waits.curve, horizons);
}

// [[day, survival, low, high, atRisk]], beginning on day 0.
Json curve_json(const stats::Survival& curve) {
  Json::array_t rows;
  rows.reserve(curve.steps.size() + 1);
  if (curve.count > 0 && curve.steps.front().day > 0) {
    rows.push_back(Json::array({0, 1.0, nullptr, nullptr, curve.count}));
  }
  for (const stats::Step& step : curve.steps) {
    const auto interval = step.interval();
    rows.push_back(
        Json::array({step.day, step.survival, interval ? Json(interval->low) : Json(nullptr),
                     interval ? Json(interval->high) : Json(nullptr), step.at_risk}));
  }
  return rows;
}

void put_waits_and_curve(Json& object, const Waits& waits,
                         const std::vector<std::int32_t>& horizons) {
  put_waits(object, waits, horizons);
  object["curve"] = curve_json(waits.curve);
}

Json observed_json(const Observed& observed) {
  Json object = {{"count", observed.count}};
  const bool any = observed.count > 0;
  const auto put_days = [&](const char* key, double days) {
    put(object, key, any ? std::optional(days) : std::nullopt, Reason::no_gaps);
  };
  put_days("mean",
           any ? static_cast<double>(observed.days) / static_cast<double>(observed.count) : 0.0);
  put_days("median", observed.median);
  put_days("p10", observed.p10);
  put_days("p25", observed.p25);
  put_days("p75", observed.p75);
  put_days("p90", observed.p90);
  Json& histogram = object["histogram"] = Json::array();
  for (const Bar& bar : observed.histogram) {
    histogram.push_back(
        Json{{"fromDays", bar.from_days}, {"toDays", bar.to_days}, {"count", bar.count}});
  }
  return object;
}

Json trend_json(const Result& result) {
  Json medians = Json::array();
  for (std::size_t i = 0; i < result.by_order_number.size(); ++i) {
    const Waits& waits = result.by_order_number[i];
    Json& row = medians.emplace_back(Json{{"from", i + 1}});
    put(row, "median", waits.median.value,
        waits.curve.count == 0 ? Reason::no_customers : Reason::not_reached);
  }
  Json across = {{"medians", std::move(medians)}};
  if (result.trend.across) {
    across["shrinks"] = *result.trend.across;
  } else {
    put_null(across, "shrinks", result.trend.across_unknown);
  }
  const WithinCustomers& counts = result.trend.within;
  Json within = {{"customers", counts.customers()},
                 {"shorter", counts.shorter},
                 {"longer", counts.longer},
                 {"equal", counts.equal},
                 {"share", rate(counts.shorter, counts.customers(), Reason::too_few_customers)}};
  const bool faster = counts.shorter > counts.longer && counts.p_value < 0.05;
  if (counts.customers() > 0) {
    within["pValue"] = counts.p_value;
    within["shrinks"] = faster;
  } else {
    put_null(within, "pValue", Reason::too_few_customers);
    put_null(within, "shrinks", Reason::too_few_customers);
  }
  const bool across_shrinks = result.trend.across.value_or(false);
  const char* supports =
      across_shrinks ? (faster ? "both" : "across") : (faster ? "within" : "neither");
  return Json{{"across", std::move(across)}, {"within", std::move(within)}, {"supports", supports}};
}

}  // namespace

Waits waits_of(const stats::Durations& durations, stats::Survival curve) {
  Waits waits;
  if (curve.events > 0) waits.observed_median = stats::quantile_of_counts(durations.events, 50);
  waits.median = curve.time_at(0.5);
  waits.p25 = curve.time_at(0.75).value;
  waits.p75 = curve.time_at(0.25).value;
  waits.curve = std::move(curve);
  return waits;
}

Result compute(const table::Table& table, const Options& options, const NextOccasions& next) {
  Result result;
  result.horizons = options.horizons;
  result.observed = observed_of(next.gaps);
  std::size_t steps = 1;
  for (std::size_t i = 0; i < next.step.size(); ++i) {
    if (next.step[i].reached() > 0) steps = i + 1;
  }
  for (std::size_t i = 0; i < steps; ++i) {
    result.by_order_number.push_back(waits_of(next.step[i].durations, next.step[i].curve));
  }
  if (next.first_after_burn_in) {
    const NextStep& step = *next.first_after_burn_in;
    result.first_after_burn_in = waits_of(step.durations, step.curve);
  }
  result.trend = trend_of(table, result.by_order_number);
  result.by_product = by_product(table, options.products_max);
  return result;
}

Json to_json(const Result& result, const table::Table& table) {
  Json object = {{"observed", observed_json(result.observed)}};
  Json& steps = object["byOrderNumber"] = Json::array();
  for (std::size_t i = 0; i < result.by_order_number.size(); ++i) {
    Json row = {{"from", i + 1}};
    put_waits_and_curve(row, result.by_order_number[i], result.horizons);
    if (i == 0 && result.first_after_burn_in) {
      Json twin = Json::object();
      put_waits_and_curve(twin, *result.first_after_burn_in, result.horizons);
      row["afterBurnIn"] = std::move(twin);
    } else if (i == 0) {
      put_null(row, "afterBurnIn", Reason::no_burn_in);
    }
    steps.push_back(std::move(row));
  }
  object["trend"] = trend_json(result);
  Json& products = object["byProduct"] = Json::array();
  for (const Product& product : result.by_product) {
    const table::Lines& lines = table.data->lines;
    Json row = {{"product", lines.products.key(product.product)},
                {"name", lines.names.empty() ? "" : lines.names[product.product]},
                {"buyers", product.buyers},
                {"repeatBuyers", product.repeat_buyers}};
    put_waits(row, product.waits, result.horizons);
    products.push_back(std::move(row));
  }
  return object;
}

}  // namespace weerzien::metrics::gaps
