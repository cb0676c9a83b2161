#include "ingest/row_money.h"

#include <algorithm>
#include <cstdlib>

namespace weerzien::ingest {

namespace {

// Sums over all rows of a dataset stay below a quarter of what 64 bits hold, whatever is added up
// later.
constexpr Amount magnitude_max = INT64_MAX / 4;

// Price times quantity, both in 1/10,000, halves away from zero; beyond the range of amounts
// nothing.
std::optional<Amount> times(Amount price, Amount quantity) {
  if (quantity % amounts_per_unit == 0) {
    Amount product = 0;
    const bool overflows = __builtin_mul_overflow(price, quantity / amounts_per_unit, &product);
    if (!overflows && std::abs(product) <= amount_max) return product;
    return std::nullopt;
  }
  const __int128 exact = static_cast<__int128>(price) * quantity;
  const __int128 half = amounts_per_unit / 2;
  const __int128 rounded = (exact >= 0 ? exact + half : exact - half) / amounts_per_unit;
  if (rounded > amount_max || rounded < -amount_max) return std::nullopt;
  return static_cast<Amount>(rounded);
}

}  // namespace

MoneyReader::Column MoneyReader::column(const Mapping& mapping, Role role, bool settled) {
  Column column;
  column.at = mapping.column_of(role);
  if (!column.mapped()) return column;
  column.mark = mapping.columns[column.at].mark;
  column.parts = role == Role::quantity ? 1 : mapping.columns[column.at].parts;
  column.watch = !settled && !mapping.columns[column.at].profile.mark.proven();
  column.plain = !column.watch && column.parts == 1;
  return column;
}

void MoneyReader::map(const Mapping& mapping, std::optional<DecimalMark> wanted) {
  const bool settled = wanted.has_value();
  total_ = column(mapping, Role::order_total, settled);
  line_ = column(mapping, Role::line_total, settled);
  price_ = column(mapping, Role::unit_price, settled);
  quantity_ = column(mapping, Role::quantity, true);
  discount_ = column(mapping, Role::line_discount, settled);
  refund_ = column(mapping, Role::refunded, settled);
  // The sum of the products stands in for the total where nothing better is stated.
  if (!has_total() && !has_lines()) total_ = column(mapping, Role::subtotal, settled);
  reads_ahead_ = true;
  for (const Column* column : {&total_, &line_, &price_, &quantity_, &refund_}) {
    reads_ahead_ = reads_ahead_ && (!column->mapped() || column->plain);
  }
}

void MoneyReader::read_ahead(const csv::Batch& batch, AmountsAhead& ahead) const {
  ahead.odd.assign(batch.records(), !reads_ahead_);
  if (!reads_ahead_) return;
  const auto read = [&](const Column& from, bool blank_is_odd, std::vector<Amount>& amounts) {
    if (from.mapped()) read_ahead(from, batch, blank_is_odd, amounts, ahead.odd);
  };
  read(total_, false, ahead.total);
  // A row without the amount of its line is asked for a price.
  read(line_, price_.mapped(), ahead.line);
  read(quantity_, false, ahead.quantity);
  read(refund_, false, ahead.refund);
  if (!line_.mapped()) read(price_, false, ahead.price);
}

void MoneyReader::read_ahead(const Column& column, const csv::Batch& batch, bool blank_is_odd,
                             std::vector<Amount>& amounts, std::vector<std::uint8_t>& odd_rows) {
  const char mark = column.mark == DecimalMark::point ? '.' : ',';
  const std::size_t rows = odd_rows.size();
  amounts.resize(rows);
  const ColumnCells texts(batch, column.at);
  Amount* const to = amounts.data();
  std::uint8_t* const odd = odd_rows.data();
  for (std::size_t i = 0; i < rows; ++i) {
    const std::string_view raw = texts.raw(i);
    Amount amount = AmountsAhead::none;
    bool has_mark = false;
    const bool known =
        raw.empty() ? !blank_is_odd : parse_plain_amount(raw, mark, amount, has_mark);
    to[i] = amount;
    odd[i] |= !known;
  }
}

bool MoneyReader::read_cell(const Row& row, Column& column, RowMoney& money,
                            std::optional<Amount>& amount) {
  if (!column.mapped()) return true;
  const std::string_view text = row.text(column.at);
  if (text.empty()) return true;
  const std::optional<Parsed> parsed = parse_amount(text, column.mark);
  if (!parsed) return false;
  if (column.watch) column.evidence.add(*parsed, text);
  if (!parsed->currency.empty()) money.currency = currency_code(parsed->currency);
  amount = parsed->amount / column.parts;
  return true;
}

bool MoneyReader::read_cells(const Row& row, RowMoney& money, std::optional<Amount>& price) {
  return read_cell(row, total_, money, money.total) && read_cell(row, line_, money, money.line) &&
         read_cell(row, quantity_, money, money.quantity) &&
         (money.line || read_cell(row, price_, money, price)) &&
         read_cell(row, refund_, money, money.refund);
}

bool MoneyReader::would_fit(Amount amount) const { return magnitude_ + amount <= magnitude_max; }

bool MoneyReader::fits(Amount amount) {
  if (!would_fit(amount)) return false;
  magnitude_ += amount;
  return true;
}

bool MoneyReader::fits(const RowMoney& money) {
  Amount sum = magnitude_;
  // Each is below amount_max, so that the three cannot run over.
  if (money.total) sum += std::abs(*money.total);
  if (money.line) sum += std::abs(*money.line);
  if (money.refund) sum += std::abs(*money.refund);
  return fits(sum - magnitude_);
}

MoneyReader::Outcome MoneyReader::read(const Row& row, const AmountsAhead& ahead, RowMoney& money) {
  money.total = money.line = money.quantity = money.refund = std::nullopt;
  money.currency = {};
  std::optional<Amount> price;
  const std::size_t number = row.number();
  if (ahead.odd[number] == 0) {
    const auto take = [&](const std::vector<Amount>& amounts, std::optional<Amount>& amount) {
      if (!amounts.empty() && amounts[number] != AmountsAhead::none) amount = amounts[number];
    };
    take(ahead.total, money.total);
    take(ahead.line, money.line);
    take(ahead.quantity, money.quantity);
    take(ahead.refund, money.refund);
    take(ahead.price, price);
  } else if (!read_cells(row, money, price)) {
    return Outcome::unreadable;
  }
  const Amount quantity = money.quantity.value_or(amounts_per_unit);
  if (price) {
    const std::optional<Amount> product = times(*price, quantity);
    if (!product) return Outcome::too_large;
    money.line = *price < 0 && quantity < 0 ? -*product : *product;
    subtract_discount(row, money);
  } else if (money.line && quantity < 0 && *money.line > 0) {
    *money.line = -*money.line;
  }
  if (money.refund) money.refund = std::abs(*money.refund);
  return fits(money) ? Outcome::read : Outcome::too_large;
}

// A discount that cannot be read ("10%") is counted and left out of account.
void MoneyReader::subtract_discount(const Row& row, RowMoney& money) {
  std::optional<Amount> discount;
  if (!read_cell(row, discount_, money, discount)) ++ignored_;
  if (discount && *money.line > 0) {
    money.line = std::max<Amount>(0, *money.line - std::abs(*discount));
  }
}

std::optional<DecimalMark> MoneyReader::contradiction() const {
  for (const Column* column : {&total_, &line_, &price_, &refund_}) {
    const bool proven = column->watch && column->evidence.proven();
    if (proven && column->evidence.mark() != column->mark) return column->evidence.mark();
  }
  return std::nullopt;
}

}  // namespace weerzien::ingest
