#include "ingest/file_reader.h"

#include <algorithm>
#include <cstdlib>

#include "base/same_text.h"

namespace weerzien::ingest {

namespace {

csv::Hints hints_of(const ReadOptions& options) {
  return {options.encoding, options.delimiter.value_or(std::string()), options.has_header};
}

}  // namespace

FileReader::FileReader(Ingest& ingest, FileFacts& facts)
    : ingest_(ingest),
      shared_(*ingest.shared_),
      orders_(ingest.data_.orders),
      facts_(facts),
      file_(static_cast<std::uint32_t>(ingest.files_.size() - 1)),
      conveyor_(*this),
      reader_(std::nullopt, conveyor_, {}, hints_of(ingest.options_)),
      money_reader_(ingest.shared_->magnitude),
      order_columns_(ingest.data_, ingest.shared_->status_texts),
      customers_(ingest.data_, *this),
      lines_before_(ingest.data_.lines.count()) {}

void FileReader::on_header(std::span<const std::string> names, const csv::Dialect& dialect) {
  header_.assign(names.begin(), names.end());
  const csv::Sniffed& sniffed = reader_.sniffed();
  if (sniffed.separator_line) leave_out(csv::Code::separator_line, 1, "sep=" + dialect.delimiter);
  for (std::size_t i = 0; i < sniffed.titles.size(); ++i) {
    leave_out(csv::Code::preamble, sniffed.title_lines[i], sniffed.titles[i]);
  }
  for (const std::uint64_t line : sniffed.blank_lines) {
    leave_out(csv::Code::blank_record, line, {});
  }
}

void FileReader::leave_out(csv::Code code, std::uint64_t line, std::string_view row) {
  ingest_.skipped_rows_.add(file_, line, csv::name_of(code), row);
  note(facts_.left_out[static_cast<std::size_t>(code)], line, row);
}

void FileReader::on_issue(csv::Code code, std::uint64_t line, std::string_view example) {
  if (csv::is_left_out(code)) leave_out(code, line, example);
}

void FileReader::on_batch(const csv::Batch& batch, const RowsAhead* ahead) {
  std::size_t from = 0;
  if (!decided_) {
    const char separator = reader_.dialect().delimiter.front();
    csv::LineFinder lines(batch);
    for (; from < batch.records() && !sample_.full(); ++from) {
      sample_.add(batch, from, lines.line_of(from), separator);
    }
    if (!sample_.full()) return;
    decide();
  }
  if (!usable_ || from == batch.records()) {
    facts_.rows += batch.records() - from;
    return;
  }
  if (from == 0) return process(batch, ahead);
  csv::Batch rest = batch;
  rest.record_begin = batch.record_begin.subspan(from);
  rest.first_field = batch.first_field.subspan(from);
  if (!batch.lines.empty()) rest.lines = batch.lines.subspan(from);
  rest.first_line = csv::LineFinder(batch).line_of(from);
  process(rest, nullptr);
}

void FileReader::on_progress(std::size_t bytes) {
  rows_.store(facts_.rows, std::memory_order_relaxed);
  ingest_.forecast_.add(bytes, ingest_.data_);
}

void FileReader::finish() {
  reader_.finish();
  conveyor_.finish();
  if (!decided_) decide();
  facts_.dialect = reader_.dialect();
  facts_.evidence = reader_.evidence();
  if (facts_.evidence[csv::Code::not_a_table].count > 0) facts_.error = FileError::not_a_table;
  if (facts_.evidence[csv::Code::empty_file].count > 0) facts_.error = FileError::empty;
  const bool table = facts_.error == FileError::none || facts_.error == FileError::no_date_column;
  if (table && facts_.rows == 0) facts_.error = FileError::no_rows;
  if (facts_.error != FileError::none) return;
  // A file that only repeats what earlier ones say is no mistake.
  const bool repeats_only = facts_.skips.of(Skip::duplicate).count > 0;
  if (facts_.used == 0 && !repeats_only) facts_.error = FileError::no_usable_rows;
  settle_choices();
}

// What the whole file says about choices taken on its first rows.
void FileReader::settle_choices() {
  facts_.identities = customers_.kinds();
  csv::Tally& ignored = facts_.remarks[static_cast<std::size_t>(Remark::ignored_amount)];
  ignored.count = money_reader_.ignored();
  csv::Tally& unknown = facts_.remarks[static_cast<std::size_t>(Remark::unknown_currency)];
  unknown.count = order_columns_.unknown_currencies();
  facts_.product_lines = ingest_.data_.lines.count() - lines_before_;
  const bool proven = facts_.dates.day_first > 0 || facts_.dates.month_first > 0;
  if (!wanted_.date_order && proven && facts_.dates.order() != facts_.mapping.date_order) {
    shared_.proven_orders[file_] = facts_.dates.order();
  }
  facts_.mapping.date_order_ambiguous = !wanted_.date_order && facts_.dates.ambiguous();
  shared_.proven_marks[file_] = money_reader_.contradiction();
  shop_->seen.end_file();
}

void FileReader::decide() {
  decided_ = true;
  const ReadOptions& options = ingest_.options_;
  facts_.signature = signature_of(header_);
  wanted_ = wanted_for(options, facts_.signature);
  if (!wanted_.date_order && file_ < options.date_orders.size()) {
    wanted_.date_order = options.date_orders[file_];
  }
  if (!wanted_.decimal_mark && file_ < options.decimal_marks.size()) {
    wanted_.decimal_mark = options.decimal_marks[file_];
  }
  facts_.mapping = decide_mapping(header_, sample_.cells(), wanted_);
  usable_ = facts_.mapping.has(Role::date);
  if (!usable_) {
    facts_.rows += sample_.batch().records();
    facts_.error = FileError::no_date_column;
    return;
  }
  const Mapping& mapping = facts_.mapping;
  columns_ = RoleColumns(mapping);
  several_files_ = options.files > 1;
  money_reader_.map(mapping, wanted_.decimal_mark);
  order_columns_.open(mapping, money_reader_);
  customers_.open(mapping);
  dates_ = DateReader(mapping.date_order);
  has_lines_ = mapping.has_product() || money_reader_.has_lines();
  lines_go_on_ = mapping.has(Role::order_id) && money_reader_.reads_lines_ahead() &&
                 !several_files_ && !mapping.summary_rows && !mapping.has(Role::row_type);
  for (const Role role : {Role::status, Role::payment_status, Role::cancelled_at, Role::currency}) {
    if (mapping.has(role)) order_roles_.push_back(role);
  }
  shared_.shop_of_file[file_] = choose_shop();
  start_book();
  reads_ahead_.store(true, std::memory_order_release);
  process(sample_.batch(), nullptr);
  sample_ = {};
}

// Files of different platforms are of different shops, as far as order numbers go.
std::uint32_t FileReader::choose_shop() {
  const std::vector<std::uint32_t>& wanted = ingest_.options_.shops;
  std::uint32_t shop = 0;
  if (file_ < wanted.size()) {
    shop = wanted[file_];
  } else if (const std::string& preset = facts_.mapping.preset; !preset.empty()) {
    while (shop < shared_.shops.size() && !shared_.shops[shop].preset.empty() &&
           shared_.shops[shop].preset != preset) {
      ++shop;
    }
  }
  while (shared_.shops.size() <= shop) shared_.shops.emplace_back();
  if (shared_.shops[shop].preset.empty()) shared_.shops[shop].preset = facts_.mapping.preset;
  return shop;
}

void FileReader::start_book() {
  shop_ = &shared_.shops[shared_.shop_of_file[file_]];
  const bool first_file = file_ == 0;
  if (facts_.mapping.has(Role::order_id)) {
    shared_.any_order_ids = true;
    const bool table = ingest_.options_.order_table || several_files_ || !first_file;
    mode_ = table ? OrderBook::Mode::table : OrderBook::Mode::run;
  }
  if (!first_file && ingest_.options_.files == 1) shared_.order_ids_clash = true;
}

void FileReader::process(const csv::Batch& batch, const RowsAhead* ahead) {
  if (ahead == nullptr) {
    read_ahead(batch, ahead_);
    ahead = &ahead_;
  }
  cells_.set_batch(batch);
  next_start_ = 0;
  for (std::size_t begin = 0; begin < batch.records(); begin += block_rows) {
    process_block(begin, std::min(begin + block_rows, batch.records()), *ahead);
  }
  facts_.rows += batch.records();
  ingest_.data_.keep_lines_within(ingest_.options_.line_detail_bytes);
}

void FileReader::process_block(std::size_t begin, std::size_t end, const RowsAhead& ahead) {
  cells_.forget();
  reads_runs_ = reads_runs(begin, end, ahead);
  if (mode_ != OrderBook::Mode::every_row) find_orders(begin, end, ahead);
  const std::span<const PlainStart> starts = ahead.plain_starts.all();
  for (std::size_t row = begin; row < end;) {
    if (const std::size_t stop = row > begin ? run_end(row, end, ahead) : row; stop > row) {
      read_run(row, stop, ahead);
      row = stop;
      continue;
    }
    const std::uint8_t plain = lines_go_on_ ? ahead.plain[row] : RowsAhead::not_plain;
    bool done = false;
    if (plain == RowsAhead::starts) {
      done = start_plainly(starts[next_start_++], row - begin, ahead.amounts);
    } else if (plain == RowsAhead::goes_on) {
      done = sold_ && same_[row - begin] && go_on(row, ahead.amounts);
    }
    if (!done) read_row(Row(cells_, row), row - begin, ahead);
    ++row;
  }
  order_columns_.add_block(cells_, used_);
  customers_.end_block(cells_);
  facts_.used += used_.size();
  used_.clear();
  previous_id_.keep();
  last_date_.keep();
}

void FileReader::read_row(const Row& row, std::size_t in_block, const RowsAhead& ahead) {
  sold_ = false;
  const bool numbered = mode_ != OrderBook::Mode::every_row;
  if (numbered && id_[in_block].empty()) return skip(Skip::no_order_id, row);
  const bool apart = !numbered || !same_[in_block];
  if (apart) run_order_ = no_order;
  const RowKind kind = columns_.has(Role::row_type) ? row_kind_of(row) : RowKind::plain;
  const bool payment = kind == RowKind::payment && !facts_.mapping.payments_are_orders;
  if (payment || kind == RowKind::event) return skip(Skip::other_row, row);
  const MoneyReader::Outcome outcome = money_reader_.read(row, ahead.amounts, money_);
  if (outcome == MoneyReader::Outcome::unreadable) return skip(Skip::bad_amount, row);
  if (outcome == MoneyReader::Outcome::too_large) return skip(Skip::huge_amount, row);

  std::uint32_t order = order_of(kind, row, in_block);
  if (several_files_ && is_repeat(order, kind, row, in_block)) return skip(Skip::duplicate, row);
  const bool fresh = order == no_order;
  const bool ordinary = kind == RowKind::plain && !facts_.mapping.summary_rows;
  const bool with_products = (ordinary || shape(kind, fresh, row)) && !money_.goes_back();
  if (fresh) {
    order = start_order(row, in_block);
    if (order == no_order) return;
    run_order_ = order;
  } else if (money_.goes_back()) {
    if (take_refund(order, row)) money_.total = money_.line = money_.quantity = std::nullopt;
  } else if (order_columns_.began_as_refund(order)) {
    const std::optional<Stamp> stamp = read_stamp(row);
    order_columns_.turn_into_purchase(order, stamp ? stamp->day : no_day);
  }
  use(order, fresh, apart, with_products, row);
}

void FileReader::use(std::uint32_t order, bool fresh, bool apart, bool with_products,
                     const Row& row) {
  order_columns_.add_order_cells(order, row, money_);
  order_columns_.add_line(order, money_);
  const bool gives = !money_.quantity || *money_.quantity > 0;
  const bool sold = with_products && gives && !(money_.line && *money_.line < 0);
  used_.emplace_back(static_cast<std::uint32_t>(row.number()), order, with_products, sold, fresh);
  customers_.set_goes_back(money_.goes_back());
  if (fresh) {
    customers_.note(order, row);
  } else {
    customers_.note_again(order, row, apart);
  }
  sold_ = lines_go_on_ && sold && money_.line && *money_.line > 0 && customers_.is_named();
}

RowKind FileReader::row_kind_of(const Row& row) {
  const std::string_view word = text(row, Role::row_type);
  if (!same_text(word, last_kind_text_)) {
    last_kind_text_.assign(word);
    last_kind_ = row_kind(word);
  }
  return last_kind_;
}

bool FileReader::has_product(const Row& row) {
  return !text(row, Role::product_id).empty() || !text(row, Role::product_name).empty() ||
         !text(row, Role::items).empty();
}

// Makes the row's amounts those of an order or of a line, as the row's kind wants it. The answer is
// whether the row has products.
bool FileReader::shape(RowKind kind, bool fresh, const Row& row) {
  const Mapping& mapping = facts_.mapping;
  const bool summary = (kind == RowKind::order && mapping.item_rows) ||
                       (mapping.summary_rows && fresh && !has_product(row));
  if (summary) {
    if (!money_.total) money_.total = money_.line;
    money_.line = money_.quantity = std::nullopt;
    return false;
  }
  if (kind == RowKind::refund) {
    if (money_.total) money_.total = -std::abs(*money_.total);
    if (money_.line) money_.line = -std::abs(*money_.line);
    return false;
  }
  if (kind == RowKind::adjustment) {
    if (columns_.has(Role::order_total) || !mapping.payments_are_orders) money_.line.reset();
    money_.quantity.reset();
    return false;
  }
  return true;
}

std::optional<Stamp> FileReader::read_stamp(const Row& row) {
  const std::string_view date = text(row, Role::date);
  return date.empty() ? std::nullopt : dates_.read(date);
}

// A row of money going back, of an order that is known. A total of its own is taken off the order,
// once for a day: where rows are lines it stands on each of them. Otherwise the row is a line, and
// the answer false.
bool FileReader::take_refund(std::uint32_t order, const Row& row) {
  if (!money_.total || *money_.total >= 0) return false;
  const std::optional<Stamp> stamp = read_stamp(row);
  const bool same = last_refund_order_ == order && last_refund_ == *money_.total;
  const bool again = has_lines_ && same && (!stamp || stamp->day == last_refund_day_);
  last_refund_order_ = order;
  if (stamp || !same) last_refund_day_ = stamp ? stamp->day : no_day;
  last_refund_ = *money_.total;
  if (order_columns_.began_as_refund(order)) {
    const bool same_day = !stamp || stamp->day == orders_.day[order];
    const bool stated = same_day && orders_.total[order] == *money_.total;
    const bool once = has_lines_ || order < shared_.first_order[file_];
    if (!again && !(once && stated)) order_columns_.add_to_total(order, *money_.total);
    return false;
  }
  if (!again) order_columns_.add_refund(order, -*money_.total);
  return true;
}

void FileReader::on_second_customer(std::uint32_t, std::size_t row) {
  remark(Remark::second_customer, row);
}

void FileReader::skip(Skip reason, const Row& row) {
  const bool detailed = !ingest_.skipped_rows_.full() || facts_.skips.wants_detail(reason);
  if (!detailed) return facts_.skips.add(reason);
  const std::uint64_t line = cells_.line_of(row.number());
  const std::string_view text = cells_.batch().record(row.number());
  ingest_.skipped_rows_.add(file_, line, skip_code(reason), text);
  facts_.skips.add(reason, line, text);
}

void FileReader::remark(Remark remark, std::size_t row) {
  csv::Tally& tally = facts_.remarks[static_cast<std::size_t>(remark)];
  if (tally.count++ == 0) tally.first_line = cells_.line_of(row);
}

}  // namespace weerzien::ingest
