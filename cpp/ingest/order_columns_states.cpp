// What becomes of an order, and in which currency: the part of OrderColumns that knows statuses.
#include <algorithm>

#include "ingest/order_columns.h"
#include "ingest/statuses.h"

namespace weerzien::ingest {

// The currency's own column counts more than a symbol beside an amount; it may hold formatted
// amounts.
void OrderColumns::add_currency(std::uint32_t order, const Row& row, const RowMoney& money) {
  std::string_view text;
  if (columns_.has(Role::currency)) text = row.text(columns_[Role::currency]);
  const std::string_view code = text.empty() ? money.currency : text;
  if (code.empty()) return;
  const std::uint8_t number = currency_of(code);
  unknown_currencies_ += number == 0;
  orders_.currency.resize(orders_.size(), 0);
  if (orders_.currency[order] == 0) orders_.currency[order] = number;
}

void OrderColumns::add_later_state(std::uint32_t order, const Row& row, const RowMoney& money) {
  if (money.refund && *money.refund != 0) {
    orders_.refunded.resize(orders_.size(), 0);
    orders_.refunded[order] = std::max(orders_.refunded[order], *money.refund);
  }
  note_cancelled(order, row);
  const std::uint16_t code = status_code(row);
  if (code == 0) return;
  orders_.status.resize(orders_.size(), 0);
  const auto rank = [&](std::uint16_t status) {
    switch (orders_.statuses[status].kind) {
      case table::StatusKind::unpaid: return 0;
      case table::StatusKind::cancelled:
      case table::StatusKind::refunded: return 2;
      default: return 1;
    }
  };
  if (rank(code) > rank(orders_.status[order])) orders_.status[order] = code;
}

// A date of cancellation, or a yes.
void OrderColumns::note_cancelled(std::uint32_t order, const Row& row) {
  if (!columns_.has(Role::cancelled_at)) return;
  const std::string_view text = row.text(columns_[Role::cancelled_at]);
  if (text.empty() || is_no(text)) return;
  orders_.cancelled.resize(orders_.size(), 0);
  orders_.cancelled[order] = 1;
}

namespace {

// Which of two statuses of an order decides whether it is a purchase.
int weight(table::StatusKind kind) {
  switch (kind) {
    case table::StatusKind::cancelled: return 4;
    case table::StatusKind::refunded: return 3;
    case table::StatusKind::unpaid: return 2;
    case table::StatusKind::counted: return 1;
    default: return 0;
  }
}

}  // namespace

// What the second status says about the order's being a purchase.
table::StatusKind OrderColumns::payment_kind(std::string_view payment) const {
  using table::StatusKind;
  switch (payment_flag_) {
    case Mapping::PaymentFlag::paid:
      return is_no(payment) ? StatusKind::unpaid : StatusKind::counted;
    case Mapping::PaymentFlag::refunded:
      return is_no(payment) ? StatusKind::counted : StatusKind::refunded;
    case Mapping::PaymentFlag::parcel: {
      const StatusKind kind = status_kind(payment);
      return kind == StatusKind::cancelled ? kind : StatusKind::counted;
    }
    default: return is_open_status(payment) ? StatusKind::unpaid : status_kind(payment);
  }
}

// The code of the row's status, 0 for none. Where the payment has a status of its own, the two are
// one text: "completed / refunded"; a yes or no has the name of its column with it.
std::uint16_t OrderColumns::status_code(const Row& row) {
  if (!columns_.has(Role::status) && !columns_.has(Role::payment_status)) return 0;
  const auto cell = [&](Role role) {
    return columns_.has(role) ? row.text(columns_[role]) : std::string_view{};
  };
  const std::string_view text = cell(Role::status);
  const std::string_view payment = cell(Role::payment_status);
  if (payment.empty()) return text.empty() ? 0 : status_of(text);
  both_statuses_.assign(text);
  if (!text.empty()) both_statuses_ += " / ";
  both_statuses_ += payment_name_;
  both_statuses_ += payment;
  const std::size_t known = orders_.statuses.size();
  const std::uint16_t code = status_of(both_statuses_);
  if (orders_.statuses.size() > std::max<std::size_t>(known, 1)) {
    const table::StatusKind order_kind =
        text.empty() ? table::StatusKind::unknown : status_kind(text);
    const table::StatusKind paid_kind = payment_kind(payment);
    orders_.statuses.back().kind = weight(order_kind) > weight(paid_kind) ? order_kind : paid_kind;
  }
  return code;
}

// Code 0 is "no status": the entry of orders whose cell is blank. Beyond 65,535 different texts, no
// column of statuses, the rest is without status too.
std::uint16_t OrderColumns::status_of(std::string_view text) {
  if (orders_.statuses.empty()) {
    orders_.statuses.push_back({"", table::StatusKind::counted});
    status_texts_.intern("");
  }
  if (text == last_status_) return last_status_code_;
  last_status_.assign(text);
  std::uint32_t code = status_texts_.find(text);
  if (code == Interner::absent && orders_.statuses.size() <= UINT16_MAX) {
    code = status_texts_.intern(text);
    orders_.statuses.push_back({std::string(text), status_kind(text)});
  }
  last_status_code_ = code == Interner::absent ? 0 : static_cast<std::uint16_t>(code);
  return last_status_code_;
}

// Code 0 is "the file does not say", and what is neither a code of ISO 4217 nor a symbol of one
// currency alone; the 255th and later currencies fall back to it.
std::uint8_t OrderColumns::currency_of(std::string_view text) {
  if (orders_.currencies.empty()) orders_.currencies.emplace_back();
  if (text == last_currency_) return last_currency_code_;
  last_currency_.assign(text);
  last_currency_code_ = 0;
  const bool with_digits = text.find_first_of("0123456789") != std::string_view::npos;
  const auto amount = with_digits ? parse_amount(text, DecimalMark::point) : std::nullopt;
  std::string symbol(with_digits ? (amount ? amount->currency : std::string_view{}) : text);
  std::string_view code = currency_code(symbol);
  if (code.empty()) {
    std::ranges::transform(symbol, symbol.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    });
    code = symbol == "EURO" || symbol == "EUROS" ? "EUR" : currency_code(symbol);
  }
  if (code.empty()) return 0;
  const auto known = std::ranges::find(orders_.currencies, code);
  last_currency_code_ = static_cast<std::uint8_t>(known - orders_.currencies.begin());
  if (known == orders_.currencies.end()) {
    if (orders_.currencies.size() == UINT8_MAX) return last_currency_code_ = 0;
    orders_.currencies.emplace_back(code);
  }
  return last_currency_code_;
}

}  // namespace weerzien::ingest
