#include "engine/engine.h"

#include <algorithm>

#include "base/loose_text.h"
#include "engine/lists.h"
#include "engine/read_options_json.h"

namespace weerzien::engine {

namespace {

std::string failure(Json error) { return json_text({{"error", std::move(error)}}); }

// The options object, or an error for text that is no JSON object.
std::optional<Json> parse_object(std::string_view text, Json& object) {
  std::optional<Json> json = json_of(text);
  if (json && json->is_object()) {
    object = std::move(*json);
    return std::nullopt;
  }
  return Json{{"code", "badOptions"}};
}

// The report's options among all options.
std::optional<Json> report_options(std::string_view text, report::Options& options) {
  Json object;
  if (auto error = parse_object(text, object)) return error;
  for (const std::string_view key : reading_keys) object.erase(std::string(key));
  return report::parse(object, options);
}

// A header that the options give a role and that no file has.
std::optional<Json> unknown_header(const ingest::Ingest& ingest) {
  const auto is_there = [&](const std::string& header) {
    return std::ranges::any_of(ingest.files(), [&](const auto& file) {
      return std::ranges::any_of(file->mapping.columns, [&](const ingest::Column& column) {
        return same_loosely(column.key, header);
      });
    });
  };
  for (const auto& [header, role] : ingest.options().mapping) {
    if (!is_there(header)) {
      return Json{{"code", "badOption"}, {"option", "mapping"}, {"value", header}};
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view version() { return WEERZIEN_VERSION; }

Engine::Engine(std::string_view options_json) {
  Json object;
  ingest::ReadOptions read;
  error_ = parse_object(options_json, object);
  if (!error_) error_ = parse_read_options(object, read);
  report::Options later;
  if (!error_) error_ = report_options(options_json, later);
  ingest_ = std::make_unique<ingest::Ingest>(std::move(read));
}

void Engine::expect(std::uint64_t bytes) { ingest_->expect(bytes); }

std::string Engine::begin_file(std::string name) {
  ingest_->begin_file(std::move(name));
  return error_ ? failure(*error_) : json_text({{"ok", true}});
}

char* Engine::prepare(std::size_t bytes) { return ingest_->prepare(bytes); }
void Engine::commit(std::size_t bytes) { ingest_->commit(bytes); }
std::uint64_t Engine::rows() const { return ingest_->rows(); }

std::string Engine::end_file() {
  const ingest::FileError error = ingest_->end_file();
  if (error == ingest::FileError::none) return json_text({{"ok", true}});
  Json object = error_json(*ingest_->files().back());
  // A mistyped header is why its role is missing.
  if (error == ingest::FileError::no_date_column && ingest_->options().files <= 1) {
    object = unknown_header(*ingest_).value_or(std::move(object));
  }
  if (!error_) error_ = object;
  return failure(std::move(object));
}

std::string Engine::finish() {
  if (error_) return failure(*error_);
  if (ingest_->files().empty()) return failure({{"code", "noFile"}});
  if (const auto unknown = unknown_header(*ingest_)) return failure(*unknown);
  const std::optional<ingest::Reread> again = ingest_->finish();
  if (again && again->options.reading > ingest::readings_max) {
    return failure({{"code", "undecided"}, {"reason", again->reason}});
  }
  if (again) return json_text({{"reread", to_json(again->options)}, {"reason", again->reason}});
  reporter_.emplace(ingest_->data(), quality_json(*ingest_));
  return json_text({{"ok", true}, {"rows", rows()}});
}

std::string Engine::mapping() const {
  Json files = Json::array();
  for (const auto& file : ingest_->files()) files.push_back(mapping_json(*file));
  return json_text(files);
}

std::string Engine::skipped_rows() const {
  if (error_) return failure(*error_);
  return json_text(skipped_rows_json(*ingest_));
}

std::optional<Json> Engine::read_question(std::string_view options_json,
                                          report::Options& options) const {
  if (error_) return error_;
  if (!reporter_) return Json{{"code", "notFinished"}};
  if (auto error = report_options(options_json, options)) return error;
  const auto bad = [](std::string_view option, const std::string& value) {
    return Json{{"code", "badOption"}, {"option", option}, {"value", json_text(value)}};
  };
  const std::string& currency = options.rules.currency;
  const auto& currencies = ingest_->data().orders.currencies;
  if (!currency.empty() && std::ranges::find(currencies, currency) == currencies.end()) {
    return bad("currency", currency);
  }
  // Only the caller has the rules of time zones: a name alone would be said and not applied.
  const bool unapplied = !options.time_zone.empty() && options.rules.zone.empty();
  return unapplied ? std::optional(bad("timeZone", options.time_zone)) : std::nullopt;
}

std::string Engine::report(std::string_view options_json) {
  report::Options options;
  if (auto error = read_question(options_json, options)) return failure(std::move(*error));
  return reporter_->report(options);
}

std::string Engine::list(std::string_view kind, std::string_view id,
                         std::string_view options_json) {
  report::Options options;
  if (auto error = read_question(options_json, options)) return failure(std::move(*error));
  return json_text(customer_list(reporter_->table(options), kind, id, options));
}

}  // namespace weerzien::engine
