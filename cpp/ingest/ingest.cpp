#include "ingest/ingest.h"

#include <algorithm>

#include "ingest/file_reader.h"

namespace weerzien::ingest {

std::string_view file_error_code(FileError error) {
  switch (error) {
    case FileError::none: return "none";
    case FileError::empty: return "emptyFile";
    case FileError::not_a_table: return "notATable";
    case FileError::no_rows: return "noRows";
    case FileError::no_date_column: return "noDateColumn";
    default: return "noUsableRows";
  }
}

Ingest::Ingest(ReadOptions options)
    : options_(std::move(options)), shared_(std::make_unique<Shared>()) {}

Ingest::~Ingest() = default;

void Ingest::begin_file(std::string name) {
  files_.push_back(std::make_unique<FileFacts>());
  files_.back()->name = std::move(name);
  reader_ = std::make_unique<FileReader>(*this, *files_.back());
}

char* Ingest::prepare(std::size_t bytes) { return reader_->prepare(bytes); }
void Ingest::commit(std::size_t bytes) { reader_->commit(bytes); }

FileError Ingest::end_file() {
  reader_->finish();
  reader_.reset();
  return files_.back()->error;
}

std::uint64_t Ingest::rows() const {
  std::uint64_t rows = 0;
  for (const auto& file : files_) rows += file->rows;
  return rows;
}

// Every optional column that exists gets an entry for every order; totals nobody stated come from lines.
void Ingest::fill_gaps() {
  table::Orders& orders = data_.orders;
  const std::uint32_t n = orders.size();
  const auto fill = [&](auto& column, auto neutral) {
    if (!column.empty()) column.resize(n, neutral);
  };
  fill(orders.total, no_amount);
  fill(orders.lines, Amount{0});
  fill(orders.returned, Amount{0});
  fill(orders.refunded, Amount{0});
  fill(orders.items, std::int32_t{0});
  fill(orders.status, std::uint16_t{0});
  fill(orders.currency, std::uint8_t{0});
  fill(orders.cancelled, std::uint8_t{0});
  fill(orders.utc_minute, no_minute);
  for (std::uint32_t o = 0; o < orders.total.size(); ++o) {
    if (orders.total[o] != no_amount) continue;
    const Amount lines = orders.lines.empty() ? 0 : orders.lines[o];
    orders.total[o] = lines + (orders.returned.empty() ? 0 : orders.returned[o]);
  }
  orders.zero_is_purchase = !shared_->any_order_ids;
  table::Customers& customers = data_.customers;
  const std::uint32_t people = customers.keys.size();
  while (!customers.emails.empty() && customers.emails.size() < people) customers.emails.push_back({});
  while (!customers.names.empty() && customers.names.size() < people) customers.names.push_back({});
  if (!customers.since.empty()) customers.since.resize(people, no_day);
  if (!customers.lifetime_orders.empty()) customers.lifetime_orders.resize(people, 0);
}

std::optional<Reread> Ingest::finish() {
  ReadOptions again = options_;
  if (shared_->proven_order) {
    again.date_order = shared_->proven_order;
    return Reread{"dateOrder", std::move(again)};
  }
  if (shared_->proven_mark) {
    again.decimal_mark = shared_->proven_mark;
    return Reread{"decimalMark", std::move(again)};
  }
  if (shared_->orders.run_broken() || shared_->order_ids_clash) {
    again.order_table = true;
    again.files = static_cast<std::uint32_t>(files_.size());
    return Reread{"orderIds", std::move(again)};
  }
  fill_gaps();
  data_.finish();
  return std::nullopt;
}

}  // namespace weerzien::ingest
