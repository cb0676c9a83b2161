#include "ingest/ingest.h"

#include <algorithm>

#include "ingest/file_reader.h"
#include "ingest/statuses.h"

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

std::string_view remark_code(Remark remark) {
  switch (remark) {
    case Remark::second_customer: return "secondCustomer";
    case Remark::relay_address: return "relayAddress";
    case Remark::blank_order_id: return "blankOrderId";
    case Remark::unknown_currency: return "unknownCurrency";
    case Remark::ignored_amount: return "ignoredAmount";
    case Remark::lines_given_up: return "linesGivenUp";
    default: return "restartedNumber";
  }
}

Ingest::Ingest(ReadOptions options)
    : options_(std::move(options)), shared_(std::make_unique<Shared>()) {}

Ingest::~Ingest() = default;

void Ingest::begin_file(std::string name) {
  files_.push_back(std::make_unique<FileFacts>());
  files_.back()->name = std::move(name);
  shared_->first_order.push_back(data_.orders.size());
  shared_->shop_of_file.push_back(0);
  shared_->proven_marks.emplace_back();
  shared_->proven_orders.emplace_back();
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
  std::uint64_t rows = reader_ == nullptr ? 0 : reader_->rows();
  const std::size_t read = files_.size() - (reader_ != nullptr);
  for (std::size_t f = 0; f < read; ++f) rows += files_[f]->rows;
  return rows;
}

// Whichever file there was no room in any more, the products of all are gone.
void Ingest::note_given_up() {
  if (data_.lines.given_up == 0) return;
  for (const auto& file : files_) {
    file->remarks[static_cast<std::size_t>(Remark::lines_given_up)].count = file->product_lines;
  }
}

// Every optional column that exists gets an entry for every order; totals nobody stated come from
// lines.
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
  if (!orders.items.empty()) orders.items.resize(n);
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
  const auto fill_texts = [&](TextColumn& column) {
    while (!column.empty() && column.size() < people) column.push_back({});
  };
  fill_texts(customers.emails);
  fill_texts(customers.names);
  if (!customers.since.empty()) customers.since.resize(people, no_day);
  if (!customers.lifetime_orders.empty()) customers.lifetime_orders.resize(people, 0);
}

// "refunded" on an order says that it was given back, and on a row of money going back that the row
// is the refund. Where only such rows have the status, it must not keep their money from being
// subtracted.
void Ingest::settle_refund_statuses() {
  table::Orders& orders = data_.orders;
  if (orders.status.empty()) return;
  std::vector<std::uint8_t> on_order(orders.statuses.size(), 0);
  std::vector<std::uint8_t> on_refund(orders.statuses.size(), 0);
  for (std::uint32_t o = 0; o < orders.size(); ++o) {
    Amount amount = orders.total.empty() ? 0 : orders.total[o];
    if (orders.total.empty() && !orders.lines.empty()) amount = orders.lines[o];
    if (amount == 0 && !orders.returned.empty()) amount = orders.returned[o];
    (amount < 0 ? on_refund : on_order)[orders.status[o]] = 1;
  }
  for (std::size_t s = 0; s < orders.statuses.size(); ++s) {
    table::Status& status = orders.statuses[s];
    const bool refunds_only = on_refund[s] && !on_order[s];
    if (refunds_only && status.kind == table::StatusKind::refunded) {
      status.kind = table::StatusKind::counted;
    }
  }
}

// Where some orders are "paid", those that are "open" are not.
void Ingest::settle_open_statuses() {
  std::vector<table::Status>& statuses = data_.orders.statuses;
  const auto says_paid = [](const table::Status& status) { return is_paid_status(status.text); };
  if (std::ranges::none_of(statuses, says_paid)) return;
  for (table::Status& status : statuses) {
    if (is_open_status(status.text)) status.kind = table::StatusKind::unpaid;
  }
}

// Dates that a file leaves open are read as another file of the same data proves.
void Ingest::settle_date_order() {
  std::optional<DateOrder> proven;
  for (const auto& file : files_) {
    if (!file->dates.numeric() || file->dates.ambiguous()) continue;
    if (proven && *proven != file->dates.order()) return;
    proven = file->dates.order();
  }
  if (!proven) return;
  for (std::size_t f = 0; f < files_.size(); ++f) {
    Mapping& mapping = files_[f]->mapping;
    if (!mapping.date_order_ambiguous) continue;
    if (mapping.date_order == *proven) {
      mapping.date_order_ambiguous = false;
    } else {
      shared_->proven_orders[f] = proven;
    }
  }
}

namespace {

// Adds to what is known of each file what was proven now; whether that was anything.
template <class Choice>
bool learn(std::vector<std::optional<Choice>>& known,
           const std::vector<std::optional<Choice>>& proven) {
  known.resize(std::max(known.size(), proven.size()));
  bool any = false;
  for (std::size_t f = 0; f < proven.size(); ++f) {
    if (!proven[f]) continue;
    known[f] = proven[f];
    any = true;
  }
  return any;
}

}  // namespace

std::optional<Reread> Ingest::finish() {
  settle_date_order();
  ReadOptions again = options_;
  std::string_view reason;
  if (shared_->orders_run_broken() || shared_->order_ids_clash) {
    again.order_table = true;
    again.files = static_cast<std::uint32_t>(files_.size());
    reason = "orderIds";
  }
  if (learn(again.decimal_marks, shared_->proven_marks)) reason = "decimalMark";
  if (learn(again.date_orders, shared_->proven_orders)) reason = "dateOrder";
  if (reason.empty() && options_.files > 1) {
    again.shops = shops_of_files();
    if (again.shops != shared_->shop_of_file) reason = "shops";
  }
  ++again.reading;
  if (!reason.empty()) return Reread{reason, std::move(again)};
  note_given_up();
  fill_gaps();
  settle_open_statuses();
  settle_refund_statuses();
  label_shops();
  data_.finish();
  return std::nullopt;
}

}  // namespace weerzien::ingest
