#include "engine/describe.h"

#include <algorithm>
#include <map>

namespace weerzien::engine {

namespace {

using ingest::FileFacts;
using ingest::Mapping;
using ingest::Role;
using ingest::Skip;

// "ymd" for dates that need no decision, else the order in which numeric dates were read.
std::string_view date_order_code(const FileFacts& file) {
  if (!file.dates.numeric()) return "ymd";
  return file.mapping.date_order == ingest::DateOrder::day_first ? "dmy" : "mdy";
}

Json date_evidence_json(const FileFacts& file) {
  return {{"dayAbove12First", file.dates.day_first},
          {"dayAbove12Second", file.dates.month_first},
          {"either", file.dates.either}};
}

// The mark of the first amount column, in the order of importance.
std::string_view decimal_mark_code(const FileFacts& file) {
  for (const Role role : {Role::order_total, Role::line_total, Role::unit_price}) {
    const std::size_t column = file.mapping.column_of(role);
    if (column == Mapping::absent) continue;
    return file.mapping.columns[column].mark == ingest::DecimalMark::comma ? "," : ".";
  }
  return ".";
}

struct Tally {
  std::uint64_t count = 0;
  std::vector<std::uint64_t> lines;
  std::string example;
};

Json skipped_json(const std::string& code, const Tally& tally) {
  Json entry = {{"code", code}, {"count", tally.count}, {"lines", tally.lines}};
  if (!tally.example.empty()) entry["example"] = tally.example;
  return entry;
}

// What one file left out: by the CSV reader (titles, blank lines, footers) and by ingestion.
std::vector<std::pair<std::string, Tally>> skipped_of(const FileFacts& file) {
  std::vector<std::pair<std::string, Tally>> skipped;
  for (std::size_t c = 0; c < csv::code_count; ++c) {
    const auto code = static_cast<csv::Code>(c);
    const csv::Tally& tally = file.evidence[code];
    if (!csv::is_left_out(code) || tally.count == 0) continue;
    const ingest::Skipped& noted = file.left_out[c];
    std::vector<std::uint64_t> lines = noted.lines;
    if (lines.empty()) lines.push_back(tally.first_line);
    skipped.push_back(
        {std::string(csv::name_of(code)), {tally.count, std::move(lines), noted.example}});
  }
  for (std::size_t s = 0; s < ingest::skip_count; ++s) {
    const ingest::Skipped& tally = file.skips.of(static_cast<Skip>(s));
    if (tally.count == 0) continue;
    skipped.push_back({std::string(ingest::skip_code(static_cast<Skip>(s))),
                       {tally.count, tally.lines, tally.example}});
  }
  return skipped;
}

std::uint64_t rows_read(const FileFacts& file) {
  std::uint64_t rows = file.rows;
  for (std::size_t c = 0; c < csv::code_count; ++c) {
    const auto code = static_cast<csv::Code>(c);
    if (csv::is_left_out(code)) rows += file.evidence[code].count;
  }
  return rows;
}

Json remarks_json(const FileFacts& file) {
  Json remarks = Json::array();
  const auto add = [&](std::string_view code, const csv::Tally& tally) {
    if (tally.count == 0) return;
    Json remark = {{"code", code}, {"count", tally.count}};
    if (tally.first_line > 0) remark["line"] = tally.first_line;
    remarks.push_back(std::move(remark));
  };
  for (std::size_t c = 0; c < csv::code_count; ++c) {
    const auto code = static_cast<csv::Code>(c);
    if (!csv::is_left_out(code)) add(csv::name_of(code), file.evidence[code]);
  }
  for (std::size_t r = 0; r < ingest::remark_count; ++r) {
    add(ingest::remark_code(static_cast<ingest::Remark>(r)), file.remarks[r]);
  }
  return remarks;
}

// Orders by what identifies their customer; anonymous ones are in none.
Json identities_json(const FileFacts& file) {
  Json identities = Json::object();
  for (std::size_t k = 1; k < ingest::key_kinds; ++k) {
    if (file.identities[k] == 0) continue;
    identities[std::string(ingest::key_kind_code(static_cast<ingest::KeyKind>(k)))] =
        file.identities[k];
  }
  return identities;
}

Json file_json(const FileFacts& file) {
  Json skipped = Json::array();
  for (const auto& [code, tally] : skipped_of(file)) skipped.push_back(skipped_json(code, tally));
  Json json = {{"name", file.name},
               {"format", file.mapping.preset.empty() ? "generic" : file.mapping.preset},
               {"delimiter", file.dialect.delimiter},
               {"encoding", csv::name_of(file.dialect.encoding)},
               {"dateOrder", date_order_code(file)},
               {"dateOrderEvidence", date_evidence_json(file)},
               {"dateOrderAmbiguous", file.mapping.date_order_ambiguous},
               {"decimalMark", decimal_mark_code(file)},
               {"decimalMarkAmbiguous", file.mapping.decimal_mark_ambiguous},
               {"identities", identities_json(file)},
               {"rowsRead", rows_read(file)},
               {"rowsUsed", file.used},
               {"skipped", std::move(skipped)},
               {"remarks", remarks_json(file)}};
  if (!file.shop.empty()) json["shop"] = file.shop;
  return json;
}

// Codes of what a complete analysis needs and the file does not offer.
Json missing_json(const Mapping& mapping) {
  Json missing = Json::array();
  if (!mapping.has(Role::date)) missing.push_back("date");
  if (!mapping.has_identity()) missing.push_back("customer");
  if (!mapping.has_money()) missing.push_back("amount");
  if (!mapping.has(Role::order_id)) missing.push_back("orderId");
  if (mapping.is_list) missing.push_back("orders");
  return missing;
}

double rounded(float confidence) {
  return static_cast<double>(static_cast<int>(confidence * 100.0F + 0.5F)) / 100.0;
}

}  // namespace

Json mapping_json(const FileFacts& file) {
  Json columns = Json::array();
  for (const ingest::Column& column : file.mapping.columns) {
    columns.push_back({{"name", column.name},
                       {"key", column.key},
                       {"role", ingest::role_code(column.role)},
                       {"confidence", rounded(column.confidence)},
                       {"why", ingest::why_code(column.why)},
                       {"samples", column.profile.examples}});
  }
  return {
      {"file", file.name},
      {"signature", file.signature},
      {"format", file.mapping.preset.empty() ? "generic" : file.mapping.preset},
      {"hasHeader", file.dialect.has_header},
      {"columns", std::move(columns)},
      {"missing", missing_json(file.mapping)},
      {"dateOrder", date_order_code(file)},
      {"dateOrderAmbiguous", file.mapping.date_order_ambiguous},
      {"decimalMark", decimal_mark_code(file)},
      {"decimalMarkAmbiguous", file.mapping.decimal_mark_ambiguous},
      {"needsConfirmation", file.mapping.needs_confirmation || file.mapping.date_order_ambiguous}};
}

Json quality_json(const ingest::Ingest& ingest) {
  Json files = Json::array();
  std::uint64_t read = 0;
  std::uint64_t used = 0;
  std::uint64_t duplicates = 0;
  std::vector<std::pair<std::string, Tally>> together;
  for (const auto& file : ingest.files()) {
    files.push_back(file_json(*file));
    read += rows_read(*file);
    used += file->used;
    duplicates += file->skips.of(Skip::duplicate).count;
    for (auto& [code, tally] : skipped_of(*file)) {
      const auto known = std::ranges::find(together, code, &std::pair<std::string, Tally>::first);
      if (known == together.end()) {
        together.emplace_back(code, std::move(tally));
      } else {
        known->second.count += tally.count;
      }
    }
  }
  Json skipped = Json::array();
  for (const auto& [code, tally] : together) skipped.push_back(skipped_json(code, tally));
  Json left_out = Json::array();
  for (const auto& [name, code] : ingest.options().left_out) {
    left_out.push_back({{"name", name}, {"code", code}});
  }
  return {{"files", std::move(files)},
          {"filesLeftOut", std::move(left_out)},
          {"rowsRead", read},
          {"rowsUsed", used},
          {"skipped", std::move(skipped)},
          {"duplicates", duplicates}};
}

Json skipped_rows_json(const ingest::Ingest& ingest) {
  Json rows = Json::array();
  for (const ingest::SkippedRows::Row& row : ingest.skipped_rows().rows()) {
    rows.push_back({ingest.files()[row.file]->name, row.line, row.reason, row.text});
  }
  std::uint64_t skipped = 0;
  for (const auto& file : ingest.files()) skipped += rows_read(*file) - file->used;
  return {{"columns", {"file", "line", "reason", "row"}},
          {"rows", std::move(rows)},
          {"skipped", skipped}};
}

Json error_json(const FileFacts& file) {
  Json error = {{"code", ingest::file_error_code(file.error)}, {"file", file.name}};
  if (!file.evidence.file_kind.empty()) error["kind"] = file.evidence.file_kind;
  if (file.error == ingest::FileError::no_date_column) {
    Json columns = Json::array();
    for (const ingest::Column& column : file.mapping.columns) columns.push_back(column.name);
    error["columns"] = std::move(columns);
    error["mapping"] = mapping_json(file);
    error["line"] = 1;
  }
  const auto skipped = skipped_of(file);
  const auto most =
      std::ranges::max_element(skipped, {}, [](const auto& entry) { return entry.second.count; });
  if (file.error == ingest::FileError::no_usable_rows && most != skipped.end()) {
    error["reason"] = most->first;
    error["count"] = most->second.count;
    error["line"] = most->second.lines.front();
    error["example"] = most->second.example;
    const bool date = most->first == "badDate" || most->first == "noDate";
    const std::size_t column = file.mapping.column_of(date ? Role::date : Role::order_id);
    if (column != Mapping::absent) {
      error["column"] = column + 1;
      error["columnName"] = file.mapping.columns[column].name;
    }
  }
  return error;
}

}  // namespace weerzien::engine
