// Writes the gaps with their curves.
#include "metrics/gaps.h"

namespace weerzien::metrics::gaps {

namespace {

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
  std::string rows = "[";
  const auto add = [&rows](std::initializer_list<Json> values) {
    rows += rows.back() == '[' ? "" : ",";
    char before = '[';
    for (const Json& value : values) {
      rows += before;
      append_json(rows, value);
      before = ',';
    }
    rows += ']';
  };
  if (curve.count > 0 && curve.steps.front().day > 0) add({0, 1.0, nullptr, nullptr, curve.count});
  for (const stats::Step& step : curve.steps) {
    const auto interval = step.interval();
    add({step.day, step.survival, interval ? Json(interval->low) : Json(),
         interval ? Json(interval->high) : Json(), step.at_risk});
  }
  return written_json(rows + "]");
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

Json to_json(const Result& result) {
  Json object = {{"observed", observed_json(result.observed)}};
  Json& steps = object["byOrderNumber"] = Json::array();
  const auto put_step = [&](Json& row, const Waits& waits) {
    put_waits_and_curve(row, waits, result.horizons);
  };
  for (std::size_t i = 0; i < result.by_order_number.size(); ++i) {
    Json row = {{"from", i + 1}};
    put_step(row, result.by_order_number[i]);
    if (i == 0) put_after_burn_in(row, result.first_after_burn_in, put_step);
    steps.push_back(std::move(row));
  }
  object["trend"] = trend_json(result);
  return object;
}

Json to_json(const Result& result, const std::vector<Product>& by_product,
             const table::Table& table) {
  Json object = to_json(result);
  Json& products = object["byProduct"] = Json::array();
  for (const Product& product : by_product) {
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
