// Rows that say plainly what they say, and so have a short way; the part of FileReader that looks
// for them, a batch at a time, and reads them.
#include <algorithm>
#include <cstring>

#include "base/same_text.h"
#include "ingest/file_reader.h"

namespace weerzien::ingest {

namespace {

// Whether the cell is an order number just as it stands, without the ".0" of spreadsheets. Two
// cells that say nothing may be written alike too.
bool is_plain_number(std::string_view cell, char quote) {
  return is_plain_cell(cell, quote) && !cell.ends_with(".0");
}

}  // namespace

// The columns mapped are settled before reads_ahead() says so.
void FileReader::read_ahead(const csv::Batch& batch, RowsAhead& ahead) const {
  money_reader_.read_ahead(batch, ahead.amounts);
  if (!columns_.has(Role::order_id)) return;
  ahead.same_number.resize(batch.records());
  const ColumnCells cells(batch, columns_[Role::order_id]);
  std::uint8_t* const same = ahead.same_number.data();
  std::string_view above;
  for (std::size_t row = 0; row < batch.records(); ++row) {
    const std::string_view cell = cells.raw(row);
    same[row] = !cell.empty() && same_text(cell, above);
    above = cell;
  }
  if (!lines_go_on_) return;
  find_going_on(batch, ahead);
  find_plain_starts(batch, ahead);
}

// The rows that have, or have not, the number of the row above. Which ones these are cannot be
// foretold, so they are picked out without a branch.
std::span<const std::uint32_t> FileReader::rows_where(bool same_number, RowsAhead& ahead) {
  const std::size_t rows = ahead.same_number.size();
  if (ahead.rows.size() < rows) ahead.rows.resize(rows);
  const std::uint8_t* const same = ahead.same_number.data();
  std::uint32_t* const to = ahead.rows.data();
  std::size_t count = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    to[count] = static_cast<std::uint32_t>(row);
    count += (same[row] != 0) == same_number;
  }
  return {to, count};
}

void FileReader::find_going_on(const csv::Batch& batch, RowsAhead& ahead) const {
  const ColumnCells numbers(batch, columns_[Role::order_id]);
  const ColumnCells dates(batch, columns_[Role::date]);
  const ColumnCells customers(batch, customers_.main_identity());
  ahead.plain.assign(batch.records(), RowsAhead::not_plain);
  for (const std::uint32_t row : rows_where(true, ahead)) {
    const auto as_above = [&](const ColumnCells& cells) {
      return same_text(cells.raw(row), cells.raw(row - 1));
    };
    const auto blank = [&](Role role) {
      return ColumnCells(batch, columns_[role]).raw(row).empty();
    };
    const bool goes_on = ahead.amounts.is_sale(row) && as_above(dates) && as_above(customers) &&
                         is_plain_number(numbers.raw(row), batch.quote) &&
                         std::ranges::all_of(order_roles_, blank);
    ahead.plain[row] = goes_on ? RowsAhead::goes_on : RowsAhead::not_plain;
  }
}

void FileReader::find_plain_starts(const csv::Batch& batch, RowsAhead& ahead) const {
  const ColumnCells numbers(batch, columns_[Role::order_id]);
  const ColumnCells dates(batch, columns_[Role::date]);
  const ColumnCells customers(batch, customers_.main_identity());
  DateReader reader(facts_.mapping.date_order);
  ahead.plain_starts.restart(0, 0);
  if (batch.records() == 0 || !customers_.has_plain_keys()) return;
  const std::uint32_t end = batch.field_end[batch.first_field.back() - 1];
  ahead.plain_starts.restart(batch.records(), end - batch.record_begin.front());
  for (const std::uint32_t row : rows_where(false, ahead)) {
    if (!ahead.amounts.is_sale(row) || ahead.amounts.line[row] == 0) continue;
    const std::string_view number = numbers.raw(row);
    const std::string_view date = dates.raw(row);
    const std::string_view customer = customers.raw(row);
    constexpr std::size_t bytes_max = PlainStarts::text_bytes_max;
    if (number.size() > bytes_max || customer.size() > bytes_max) continue;
    if (!is_plain_number(number, batch.quote) || !is_plain_cell(date, batch.quote)) continue;
    if (!is_plain_cell(customer, batch.quote) || !customers_.is_plain_key(customer)) continue;
    const Day day = reader.read_day(date);
    if (!is_believable(day)) continue;
    ahead.plain[row] = RowsAhead::starts;
    ahead.plain_starts.add(row, day, number, customer);
  }
}

// The short way of read_row() and use() for a row that goes on with the order of the row above,
// where something was sold: all that it says is in its amounts. False if it must be read after all.
bool FileReader::go_on(std::size_t row, const AmountsAhead& amounts) {
  if (!money_reader_.fits(amounts.line[row])) return false;
  order_columns_.add_sale(run_order_, amounts, row);
  used_.emplace_back(static_cast<std::uint32_t>(row), run_order_, true, true, false);
  return true;
}

// The short way of read_row() and use() for a row that begins an order with a sale. False if it
// must be read after all: an order may be known by its number.
bool FileReader::start_plainly(const PlainStart& start, std::size_t in_block,
                               const AmountsAhead& amounts) {
  const bool table = mode_ == OrderBook::Mode::table;
  if (same_[in_block] || (table && shop_->orders.order(place_[in_block]) != no_order)) return false;
  const Amount amount = amounts.line[start.row];
  if (!money_reader_.fits(amount)) return false;
  const Row row(cells_, start.row);
  run_order_ = order_columns_.start({.day = start.day}, id_[in_block]);
  if (table) shop_->orders.set_order(place_[in_block], run_order_);
  order_columns_.add_order_cells(run_order_, row, {});
  order_columns_.add_sale(run_order_, amounts, start.row);
  used_.emplace_back(start.row, run_order_, true, true, true);
  customers_.note_plain(run_order_, start);
  last_date_.set(row.raw(columns_[Role::date]));
  sold_ = true;
  return true;
}

// Whether runs of plain rows can be read together: while nothing is looked up by order number, and
// the amounts of the block fit whatever its other rows say, each a total, a line and a refund.
bool FileReader::reads_runs(std::size_t begin, std::size_t end, const RowsAhead& ahead) const {
  if (!lines_go_on_ || mode_ != OrderBook::Mode::run) return false;
  Amount sum = 0;
  for (std::size_t row = begin; row < end; ++row) {
    sum += ahead.plain[row] == RowsAhead::not_plain ? 3 * amount_max : ahead.amounts.line[row];
  }
  return money_reader_.would_fit(sum);
}

// The end of the run of plain rows that begins with the start of an order at `row`, or `row` where
// none does. The row above is plain too: only then is another cell surely another number.
std::size_t FileReader::run_end(std::size_t row, std::size_t end, const RowsAhead& ahead) const {
  if (!reads_runs_ || ahead.plain[row] != RowsAhead::starts) return row;
  if (ahead.plain[row - 1] == RowsAhead::not_plain) return row;
  const std::uint8_t* const plain = ahead.plain.data();
  const void* const other = std::memchr(plain + row, RowsAhead::not_plain, end - row);
  return other == nullptr
             ? end
             : static_cast<std::size_t>(static_cast<const std::uint8_t*>(other) - plain);
}

// What start_plainly() and go_on() do with each of the rows, a column at a time and without a
// branch on where orders begin, which cannot be foretold.
void FileReader::read_run(std::size_t begin, std::size_t end, const RowsAhead& ahead) {
  const std::span<const PlainStart> rest = ahead.plain_starts.all().subspan(next_start_);
  std::size_t count = 0;
  while (count < rest.size() && rest[count].row < end) ++count;
  const std::span<const PlainStart> starts = rest.first(count);
  next_start_ += count;
  const std::uint32_t first = order_columns_.start_run(starts);
  std::uint32_t order = first - 1;
  Amount sum = 0;
  for (std::size_t row = begin; row < end; ++row) {
    const bool begins = ahead.plain[row] == RowsAhead::starts;
    order += begins;
    sum += ahead.amounts.line[row];
    order_columns_.add_sale(order, ahead.amounts, row);
    used_.emplace_back(static_cast<std::uint32_t>(row), order, true, true, begins);
  }
  money_reader_.fits(sum);
  for (std::size_t i = 0; i < count; ++i) {
    order_columns_.add_order_cells(first + static_cast<std::uint32_t>(i),
                                   Row(cells_, starts[i].row), {});
    customers_.note_plain(first + static_cast<std::uint32_t>(i), starts[i]);
  }
  run_order_ = order;
  last_date_.set(Row(cells_, starts.back().row).raw(columns_[Role::date]));
  sold_ = true;
}

}  // namespace weerzien::ingest
