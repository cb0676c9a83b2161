// Which column of a file plays which role, how sure we are of it, and why.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ingest/profile.h"
#include "ingest/roles.h"

namespace weerzien::ingest {

// Why a column has its role; codes for the mapping panel.
enum class Why : std::uint8_t { none, user, preset, header, values };
std::string_view why_code(Why why);

struct Column {
  std::string name;  // as the file writes it; may be empty
  std::string key;   // how a user's mapping names it: the name, or its number from 1
  Role role = Role::ignore;
  float confidence = 0.0F;  // 0..1
  Why why = Why::none;
  DecimalMark mark = DecimalMark::point;
  std::int32_t parts = 1;  // of the unit of money: 100 where the header says that they are cents
  Profile profile;
};

struct Mapping {
  static constexpr std::size_t absent = static_cast<std::size_t>(-1);

  std::vector<Column> columns;
  std::string preset;  // code of the platform, or empty
  DateOrder date_order = DateOrder::day_first;
  bool date_order_ambiguous = false;
  bool decimal_mark_ambiguous = false;  // 1.234 may be a thousand or one and a bit
  bool needs_confirmation = false;      // something essential is missing or unsure
  // A list of customers or products rather than of orders: no order numbers and no totals, and each
  // of them once.
  bool is_list = false;
  // Rows without order number, date and customer belong to the order above.
  bool blank_ids_continue = false;
  // An order's row without product states its total, its other rows are its lines.
  bool summary_rows = false;
  // Some rows say that they are items of an order, so that a row of the order itself is its
  // summary.
  bool item_rows = false;
  // Payments are the sales themselves: no row says that it is an order or an item.
  bool payments_are_orders = true;
  // What the payment status says, where it is not in words of its own.
  enum class PaymentFlag : std::uint8_t {
    none,      // words
    paid,      // yes or no: whether it was paid
    refunded,  // yes or no: whether it was given back
    parcel,    // how the parcel stands; it only counts that it was cancelled
  } payment_flag = PaymentFlag::none;
  // The code that all telephone numbers with a country's code share; empty if there is none.
  std::string phone_country;
  // Who money goes back to, where the e-mail is that of whoever pays; or `absent`.
  std::size_t receiver = absent;
  // The domain of addresses that a marketplace made for one order each; empty if there is none.
  std::string relay_domain;

  // The column with that role, or `absent`.
  std::size_t column_of(Role role) const;
  bool has(Role role) const { return column_of(role) != absent; }
  bool has_identity() const;
  bool has_money() const;
  bool has_product() const;
};

// Below this confidence the owner is asked.
inline constexpr float unsure_below = 0.6F;

// What the owner has decided.
struct Wanted {
  std::map<std::string, std::string> roles = {};  // column key → role code
  std::optional<DateOrder> date_order = std::nullopt;
  std::optional<DecimalMark> decimal_mark = std::nullopt;
};

// Decides from the header (empty names if there is none) and the first records. What is `wanted`
// overrides everything; a role that is wanted twice goes to the first column.
Mapping decide_mapping(std::span<const std::string> header, const Sample& sample,
                       const Wanted& wanted);

}  // namespace weerzien::ingest
