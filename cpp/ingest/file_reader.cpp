#include "ingest/file_reader.h"

#include <algorithm>

#include "ingest/statuses.h"

namespace weerzien::ingest {

namespace {

constexpr std::size_t cell_bytes_max = 64 * 1024;  // longer cells are no identity, name or status

table::Dimension& dimension_of(table::Orders& orders, Role role, const std::string& name) {
  const std::string_view code = role_code(role);
  const auto known = std::ranges::find(orders.dimensions, code, &table::Dimension::role);
  if (known != orders.dimensions.end()) return *known;
  table::Dimension fresh;
  fresh.role = code;
  fresh.column = name;
  fresh.values.intern("");
  fresh.code.assign(orders.size(), 0);
  orders.dimensions.push_back(std::move(fresh));
  return orders.dimensions.back();
}

// Price times quantity, both in 1/10,000, halves away from zero; beyond the range it stays at the bound.
Amount times(Amount price, Amount quantity) {
  if (quantity % amounts_per_unit == 0) {
    Amount product = 0;
    if (!__builtin_mul_overflow(price, quantity / amounts_per_unit, &product)) return product;
  }
  const __int128 exact = static_cast<__int128>(price) * quantity;
  const __int128 half = amounts_per_unit / 2;
  const __int128 rounded = (exact >= 0 ? exact + half : exact - half) / amounts_per_unit;
  constexpr __int128 bound = 9'000'000'000'000'000;
  return static_cast<Amount>(std::clamp(rounded, -bound, bound));
}

}  // namespace

FileReader::FileReader(Ingest& ingest, FileFacts& facts)
    : ingest_(ingest),
      shared_(*ingest.shared_),
      orders_(ingest.data_.orders),
      facts_(facts),
      reader_(std::nullopt, *this) {
  column_.fill(Mapping::absent);
}

void FileReader::on_header(std::span<const std::string> names, const csv::Dialect&) {
  header_.assign(names.begin(), names.end());
}

void FileReader::on_batch(const csv::Batch& batch) {
  std::size_t from = 0;
  if (!decided_) {
    while (from < batch.records() && !sample_.full()) sample_.add(batch, from++);
    if (!sample_.full()) return;
    decide();
  }
  if (!usable_ || from == batch.records()) {
    facts_.rows += batch.records() - from;
    return;
  }
  csv::Batch rest = batch;
  rest.record_begin = batch.record_begin.subspan(from);
  rest.first_field = batch.first_field.subspan(from);
  if (!batch.lines.empty()) rest.lines = batch.lines.subspan(from);
  if (from > 0 && batch.lines.empty()) rest.first_line = batch.line_of(from);
  process(rest);
}

void FileReader::finish() {
  reader_.finish();
  if (!decided_) decide();
  facts_.dialect = reader_.dialect();
  facts_.evidence = reader_.evidence();
  if (facts_.evidence[csv::Code::not_a_table].count > 0) facts_.error = FileError::not_a_table;
  if (facts_.evidence[csv::Code::empty_file].count > 0) facts_.error = FileError::empty;
  const bool readable = facts_.error == FileError::none || facts_.error == FileError::no_date_column;
  if (readable && facts_.rows == 0) facts_.error = FileError::no_rows;
  if (facts_.error != FileError::none) return;
  const bool only_duplicates = facts_.skips.of(Skip::duplicate).count == facts_.skips.total();
  if (facts_.used == 0 && !only_duplicates) facts_.error = FileError::no_usable_rows;
  if (!ingest_.options_.date_order && facts_.dates.numeric() &&
      (facts_.dates.day_first > 0 || facts_.dates.month_first > 0) &&
      facts_.dates.order() != facts_.mapping.date_order) {
    shared_.proven_order = facts_.dates.order();
  }
  facts_.mapping.date_order_ambiguous = !ingest_.options_.date_order && facts_.dates.ambiguous();
  for (const AmountColumn* column : {&total_, &line_total_, &unit_price_, &refunded_}) {
    if (column->watch && column->evidence.mark() != column->mark) {
      shared_.proven_mark = column->evidence.mark();
    }
  }
  shared_.seen.end_file();
}

void FileReader::decide() {
  decided_ = true;
  const ReadOptions& options = ingest_.options_;
  facts_.mapping = decide_mapping(header_, sample_.cells(), options.mapping, options.date_order);
  usable_ = facts_.mapping.has(Role::date);
  if (!usable_) {
    facts_.rows += sample_.batch().records();
    facts_.error = FileError::no_date_column;
    return;
  }
  map_columns();
  open_columns();
  map_dimensions();
  process(sample_.batch());
  sample_ = {};
}

void FileReader::map_columns() {
  const Mapping& mapping = facts_.mapping;
  for (std::size_t r = 0; r < role_count; ++r) {
    column_[r] = mapping.column_of(static_cast<Role>(r));
  }
  total_ = amount_column(Role::order_total);
  line_total_ = amount_column(Role::line_total);
  unit_price_ = amount_column(Role::unit_price);
  quantity_ = amount_column(Role::quantity);
  line_discount_ = amount_column(Role::line_discount);
  refunded_ = amount_column(Role::refunded);
  has_lines_ = line_total_.mapped() || unit_price_.mapped();
  name_alone_ = !mapping.has(Role::customer_id) && !mapping.has(Role::email) &&
                !mapping.has(Role::phone) && !mapping.has(Role::postcode);
  dates_ = DateReader(mapping.date_order);
  wants_offset_ = mapping.columns[column_[static_cast<std::size_t>(Role::date)]].profile.offsets > 0;
}

FileReader::AmountColumn FileReader::amount_column(Role role) const {
  AmountColumn column;
  column.at = facts_.mapping.column_of(role);
  if (!column.mapped()) return column;
  const std::optional<DecimalMark> given = ingest_.options_.decimal_mark;
  const MarkEvidence& evidence = facts_.mapping.columns[column.at].profile.mark;
  column.mark = given.value_or(evidence.mark());
  column.watch = !given && evidence.point == 0 && evidence.comma == 0;
  return column;
}

// Columns that this file fills exist from now on for all orders; earlier ones get neutral entries.
void FileReader::open_columns() {
  const std::uint32_t n = orders_.size();
  if (total_.mapped()) orders_.total.resize(n, no_amount);
  if (has_lines_) orders_.lines.resize(n, 0);
  const bool first_file = ingest_.files_.size() == 1;
  OrderBook::Mode mode = OrderBook::Mode::every_row;
  if (facts_.mapping.has(Role::order_id)) {
    shared_.any_order_ids = true;
    const bool table = ingest_.options_.order_table || ingest_.options_.files > 1 || !first_file;
    mode = table ? OrderBook::Mode::table : OrderBook::Mode::run;
  }
  if (!first_file && ingest_.options_.files == 1) shared_.order_ids_clash = true;
  shared_.orders.start(mode);
}

void FileReader::map_dimensions() {
  for (std::size_t c = 0; c < facts_.mapping.columns.size(); ++c) {
    const Column& column = facts_.mapping.columns[c];
    if (!is_dimension(column.role)) continue;
    const table::Dimension& dimension = dimension_of(orders_, column.role, column.name);
    const auto index = static_cast<std::size_t>(&dimension - orders_.dimensions.data());
    dimensions_.push_back({c, index, {}, 0});
  }
}

std::string_view FileReader::cell(std::size_t row, std::size_t column) {
  if (column >= batch_->fields(row)) return {};
  const std::string_view raw = batch_->raw(row, column);
  if (raw.empty() || raw.front() != batch_->quote || batch_->quote == 0) return raw;
  const std::string_view text = csv::text(raw, batch_->quote, 0, scratch_);
  if (text.data() != scratch_.data()) return text;
  return unquoted_.emplace_back(text);
}

std::string_view FileReader::filled_cell(std::size_t row, std::size_t column) {
  const std::string_view text = trimmed(cell(row, column));
  return is_blank(text) || text.size() > cell_bytes_max ? std::string_view{} : text;
}

void FileReader::process(const csv::Batch& batch) {
  batch_ = &batch;
  for (std::size_t begin = 0; begin < batch.records(); begin += block_rows) {
    process_block(begin, std::min(begin + block_rows, batch.records()));
  }
  facts_.rows += batch.records();
}

void FileReader::process_block(std::size_t begin, std::size_t end) {
  unquoted_.clear();
  pending_.clear();
  keys_.clear();
  if (shared_.orders.mode() != OrderBook::Mode::every_row) find_orders(begin, end);
  for (std::size_t row = begin; row < end; ++row) read_row(row, row - begin);
  find_customers();
}

void FileReader::find_orders(std::size_t begin, std::size_t end) {
  OrderBook& book = shared_.orders;
  const bool table = book.mode() == OrderBook::Mode::table;
  const std::size_t column = column_[static_cast<std::size_t>(Role::order_id)];
  const std::size_t rows = end - begin;
  id_.resize(rows);
  hash_.resize(rows);
  same_.resize(rows);
  place_.resize(rows);
  fresh_hashes_.clear();
  std::string_view above = previous_id_;
  for (std::size_t i = 0; i < rows; ++i) {
    id_[i] = filled_cell(begin + i, column);
    same_[i] = id_[i] == above;
    if (id_[i].empty()) continue;
    if (table && !same_[i]) fresh_hashes_.push_back(hash_[i] = book.hash(id_[i]));
    above = id_[i];
  }
  book.touch(fresh_hashes_);
  for (std::size_t i = 0; i < rows; ++i) {
    if (id_[i].empty()) continue;
    if (table) {
      if (!same_[i]) previous_place_ = book.place(id_[i], hash_[i]);
      place_[i] = previous_place_;
    } else if (!same_[i]) {
      book.follow(id_[i]);
    }
  }
  if (above.data() != previous_id_.data()) previous_id_.assign(above);
}

void FileReader::read_row(std::size_t row, std::size_t in_block) {
  OrderBook& book = shared_.orders;
  const OrderBook::Mode mode = book.mode();
  std::uint32_t order = no_order;
  if (mode != OrderBook::Mode::every_row) {
    if (id_[in_block].empty()) return skip(Skip::no_order_id, row);
    if (mode == OrderBook::Mode::run && !same_[in_block]) run_order_ = no_order;
    order = mode == OrderBook::Mode::table ? book.order(place_[in_block]) : run_order_;
  }
  if (!read_amounts(row)) return skip(Skip::bad_amount, row);
  if (ingest_.options_.files > 1 && shared_.seen.is_duplicate(line_hash(row))) {
    return skip(Skip::duplicate, row);
  }
  const bool fresh = order == no_order;
  if (fresh) {
    order = start_order(row);
    if (order == no_order) return;
    if (mode == OrderBook::Mode::table) book.set_order(place_[in_block], order);
    if (mode == OrderBook::Mode::run) run_order_ = order;
  }
  read_order_cells(order, row);
  add_line(order, row);
  if (!dimensions_.empty()) add_dimensions(order, row);
  if (orders_.customer[order] == table::no_customer) note_customer(order, row);
  ++facts_.used;
}

// A new order, or no_order when the row has no usable date; every column grows by one entry.
std::uint32_t FileReader::start_order(std::size_t row) {
  Stamp stamp;
  if (!read_date(row, stamp)) return no_order;
  const std::uint32_t order = orders_.size();
  orders_.day.push_back(stamp.day);
  orders_.customer.push_back(table::no_customer);
  if (total_.mapped() || !orders_.total.empty()) orders_.total.push_back(no_amount);
  if (has_lines_ || !orders_.lines.empty()) orders_.lines.push_back(0);
  if (!orders_.returned.empty()) orders_.returned.push_back(0);
  if (!orders_.refunded.empty()) orders_.refunded.push_back(0);
  if (!orders_.items.empty()) orders_.items.push_back(0);
  if (!orders_.status.empty()) orders_.status.push_back(status_of({}));
  if (!orders_.currency.empty()) orders_.currency.push_back(0);
  if (!orders_.cancelled.empty()) orders_.cancelled.push_back(0);
  if (wants_offset_ || !orders_.utc_minute.empty()) {
    orders_.utc_minute.resize(order, no_minute);
    orders_.utc_minute.push_back(stamp.utc_minute);
  }
  for (table::Dimension& dimension : orders_.dimensions) dimension.code.push_back(0);
  return order;
}

bool FileReader::read_date(std::size_t row, Stamp& stamp) {
  const std::string_view text = filled_cell(row, column_[static_cast<std::size_t>(Role::date)]);
  if (text.empty()) {
    skip(shared_.orders.mode() == OrderBook::Mode::every_row ? Skip::no_date : Skip::no_order, row);
    return false;
  }
  const std::optional<Stamp> read = dates_.read(text);
  if (!read) {
    skip(Skip::bad_date, row);
    return false;
  }
  if (read->numeric) facts_.dates.add(*read);
  stamp = *read;
  return true;
}

// Cells that say something about the whole order: the first row that fills them counts.
void FileReader::read_order_cells(std::uint32_t order, std::size_t row) {
  if (total_present_ && orders_.total[order] == no_amount) orders_.total[order] = row_total_;
  if (refund_present_ && row_refund_ != 0) {
    orders_.refunded.resize(orders_.size(), 0);
    if (orders_.refunded[order] == 0) orders_.refunded[order] = std::abs(row_refund_);
  }
  if (const auto column = column_[static_cast<std::size_t>(Role::status)];
      column != Mapping::absent) {
    if (const std::string_view text = filled_cell(row, column); !text.empty()) {
      const std::uint16_t code = status_of(text);
      orders_.status.resize(orders_.size(), status_of({}));
      if (orders_.status[order] == status_of({})) orders_.status[order] = code;
    }
  }
  if (const auto column = column_[static_cast<std::size_t>(Role::cancelled_at)];
      column != Mapping::absent && !filled_cell(row, column).empty()) {
    orders_.cancelled.resize(orders_.size(), 0);
    orders_.cancelled[order] = 1;
  }
  std::string_view currency = row_currency_;
  if (const auto column = column_[static_cast<std::size_t>(Role::currency)];
      column != Mapping::absent) {
    currency = filled_cell(row, column);
  }
  if (!currency.empty()) {
    const std::uint8_t code = currency_of(currency);
    orders_.currency.resize(orders_.size(), 0);
    if (orders_.currency[order] == 0) orders_.currency[order] = code;
  }
}

bool FileReader::read_amount(AmountColumn& column, std::size_t row, Amount& amount, bool& present) {
  amount = 0;
  present = false;
  if (!column.mapped()) return true;
  const std::string_view text = filled_cell(row, column.at);
  if (text.empty()) return true;
  const std::optional<Parsed> parsed = parse_amount(text, column.mark);
  if (!parsed) return false;
  if (column.watch) column.evidence.add(*parsed, text);
  if (!parsed->currency.empty()) row_currency_ = currency_code(parsed->currency);
  amount = parsed->amount;
  present = true;
  return true;
}

bool FileReader::read_amounts(std::size_t row) {
  row_currency_ = {};
  Amount price = 0;
  Amount discount = 0;
  bool price_present = false;
  bool discount_present = false;
  const bool readable = read_amount(total_, row, row_total_, total_present_) &&
                        read_amount(line_total_, row, row_line_, line_present_) &&
                        read_amount(quantity_, row, row_quantity_, quantity_present_) &&
                        read_amount(unit_price_, row, price, price_present) &&
                        read_amount(line_discount_, row, discount, discount_present) &&
                        read_amount(refunded_, row, row_refund_, refund_present_);
  if (!readable) return false;
  if (!line_present_ && price_present) {
    row_line_ = times(price, quantity_present_ ? row_quantity_ : amounts_per_unit) -
                (discount_present ? std::abs(discount) : 0);
    line_present_ = true;
  }
  return true;
}

void FileReader::add_line(std::uint32_t order, std::size_t row) {
  if (line_present_ && row_line_ > 0) orders_.lines[order] += row_line_;
  if (line_present_ && row_line_ < 0) {
    orders_.returned.resize(orders_.size(), 0);
    orders_.returned[order] += row_line_;
  }
  if (quantity_present_ && row_quantity_ > 0) {
    orders_.items.resize(orders_.size(), 0);
    const Amount whole = (row_quantity_ + amounts_per_unit / 2) / amounts_per_unit;
    orders_.items[order] += static_cast<std::int32_t>(std::min<Amount>(whole, 1'000'000));
  }
  if (quantity_present_ && row_quantity_ <= 0) return;
  const auto id_column = column_[static_cast<std::size_t>(Role::product_id)];
  const auto name_column = column_[static_cast<std::size_t>(Role::product_name)];
  if (id_column == Mapping::absent && name_column == Mapping::absent) return;
  std::string_view id = id_column == Mapping::absent ? std::string_view{} : filled_cell(row, id_column);
  std::string_view name =
      name_column == Mapping::absent ? std::string_view{} : filled_cell(row, name_column);
  if (id.empty()) id = name;
  if (id.empty()) return;
  table::Lines& lines = ingest_.data_.lines;
  const std::uint32_t product = lines.products.intern(id);
  if (product == lines.names.size()) lines.names.push_back(name);
  lines.order.push_back(order);
  lines.product.push_back(product);
}

void FileReader::add_dimensions(std::uint32_t order, std::size_t row) {
  for (DimensionColumn& column : dimensions_) {
    table::Dimension& dimension = orders_.dimensions[column.dimension];
    if (dimension.code[order] != 0) continue;
    const std::string_view text = filled_cell(row, column.at);
    if (text.empty()) continue;
    if (text != column.last_text) {
      column.last_text.assign(text);
      column.last_code = dimension.values.intern(text);
    }
    dimension.code[order] = column.last_code;
  }
}

void FileReader::note_customer(std::uint32_t order, std::size_t row) {
  const auto text = [&](Role role) {
    const std::size_t column = column_[static_cast<std::size_t>(role)];
    return column == Mapping::absent ? std::string_view{} : filled_cell(row, column);
  };
  Identity identity;
  identity.id = text(Role::customer_id);
  if (identity.id.empty() || identity.id == "0" || identity.id == "0.0") {
    identity.email = text(Role::email);
    identity.phone = text(Role::phone);
    const std::string_view name = text(Role::customer_name);
    identity.name = name.empty() ? text(Role::first_name) : name;
    identity.last_name = name.empty() ? text(Role::last_name) : std::string_view{};
    identity.postcode = text(Role::postcode);
  }
  const std::size_t begin = keys_.size();
  if (append_key(identity, name_alone_, keys_) == KeyKind::none) return;
  pending_.push_back({order, static_cast<std::uint32_t>(row), begin, keys_.size()});
}

void FileReader::find_customers() {
  Interner& customers = ingest_.data_.customers.keys;
  const std::string_view keys = keys_;
  const auto key = [&](const Pending& p) { return keys.substr(p.key_begin, p.key_end - p.key_begin); };
  fresh_hashes_.clear();
  for (const Pending& p : pending_) fresh_hashes_.push_back(Interner::hash(key(p)));
  touched_ += customers.touch(fresh_hashes_);
  for (std::size_t i = 0; i < pending_.size(); ++i) {
    const Pending& p = pending_[i];
    if (orders_.customer[p.order] != table::no_customer) continue;
    const std::uint32_t before = customers.size();
    const std::uint32_t customer = customers.intern(key(p), fresh_hashes_[i]);
    orders_.customer[p.order] = customer;
    add_customer_facts(customer, customers.size() != before, p.row);
  }
}

void FileReader::add_customer_facts(std::uint32_t customer, bool fresh, std::size_t row) {
  table::Customers& all = ingest_.data_.customers;
  const auto column = [&](Role role) { return column_[static_cast<std::size_t>(role)]; };
  if (fresh && column(Role::customer_id) != Mapping::absent &&
      column(Role::email) != Mapping::absent) {
    while (all.emails.size() < customer) all.emails.push_back({});
    all.emails.push_back(filled_cell(row, column(Role::email)));
  }
  if (fresh && column(Role::customer_name) != Mapping::absent) {
    while (all.names.size() < customer) all.names.push_back({});
    all.names.push_back(filled_cell(row, column(Role::customer_name)));
  }
  if (const auto since = column(Role::customer_since); since != Mapping::absent) {
    const auto stamp = parse_date(filled_cell(row, since), facts_.mapping.date_order);
    all.since.resize(std::max<std::size_t>(all.since.size(), customer + 1), no_day);
    Day& known = all.since[customer];
    if (stamp && (known == no_day || stamp->day < known)) known = stamp->day;
  }
  if (const auto lifetime = column(Role::lifetime_orders); lifetime != Mapping::absent) {
    const auto parsed = parse_amount(filled_cell(row, lifetime), DecimalMark::point);
    all.lifetime_orders.resize(std::max<std::size_t>(all.lifetime_orders.size(), customer + 1), 0);
    std::uint32_t& known = all.lifetime_orders[customer];
    if (parsed && parsed->amount > 0) {
      known = std::max(known, static_cast<std::uint32_t>(
                                  std::min<Amount>(parsed->amount / amounts_per_unit, 1'000'000)));
    }
  }
}

// Code 0 is "no status": the entry of orders whose cell is blank.
std::uint16_t FileReader::status_of(std::string_view text) {
  if (orders_.statuses.empty()) {
    orders_.statuses.push_back({"", table::StatusKind::counted});
  }
  if (text.empty()) return 0;
  if (text == last_status_) return last_status_code_;
  last_status_.assign(text);
  const auto known = std::ranges::find(orders_.statuses, text, &table::Status::text);
  last_status_code_ = static_cast<std::uint16_t>(known - orders_.statuses.begin());
  if (known == orders_.statuses.end()) {
    if (orders_.statuses.size() == UINT16_MAX) {
      last_status_code_ = 0;
    } else {
      orders_.statuses.push_back({std::string(text), status_kind(text)});
    }
  }
  return last_status_code_;
}

// Code 0 is "the file does not say"; the 255th and later currencies fall back to it.
std::uint8_t FileReader::currency_of(std::string_view code) {
  if (orders_.currencies.empty()) orders_.currencies.emplace_back();
  std::string upper(code.substr(0, 8));
  for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  const auto known = std::ranges::find(orders_.currencies, upper);
  if (known == orders_.currencies.end()) {
    if (orders_.currencies.size() == UINT8_MAX) return 0;
    orders_.currencies.push_back(std::move(upper));
    return static_cast<std::uint8_t>(orders_.currencies.size() - 1);
  }
  return static_cast<std::uint8_t>(known - orders_.currencies.begin());
}

// What makes a line the same in two files: its order, product, quantity and amounts; without order
// numbers the date and the customer stand for the order.
std::uint64_t FileReader::line_hash(std::size_t row) {
  std::string line;
  for (const Role role : {Role::order_id, Role::product_id, Role::product_name, Role::quantity,
                          Role::line_total, Role::unit_price}) {
    const std::size_t column = column_[static_cast<std::size_t>(role)];
    if (column != Mapping::absent) line += filled_cell(row, column);
    line += '\x1F';
  }
  if (column_[static_cast<std::size_t>(Role::order_id)] == Mapping::absent) {
    for (const Role role : {Role::date, Role::customer_id, Role::email, Role::customer_name,
                            Role::order_total}) {
      const std::size_t column = column_[static_cast<std::size_t>(role)];
      if (column != Mapping::absent) line += filled_cell(row, column);
      line += '\x1F';
    }
  }
  return Interner::hash(line);
}

void FileReader::skip(Skip reason, std::size_t row) {
  if (facts_.skips.wants_detail(reason)) {
    facts_.skips.add(reason, batch_->line_of(row), batch_->record(row));
  } else {
    facts_.skips.add(reason);
  }
}

}  // namespace weerzien::ingest
