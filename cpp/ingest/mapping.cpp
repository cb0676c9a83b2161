#include "ingest/mapping.h"

#include <algorithm>

#include "base/loose_text.h"
#include "ingest/guesses.h"
#include "ingest/presets.h"
#include "ingest/structure.h"

namespace weerzien::ingest {

namespace {

// Marks the columns that the user decided on as no longer free.
void apply_user(Mapping& mapping, const std::map<std::string, std::string>& wanted,
                std::vector<bool>& free) {
  for (std::size_t c = 0; c < mapping.columns.size(); ++c) {
    Column& column = mapping.columns[c];
    auto found = wanted.find(column.key);
    if (found == wanted.end()) {
      found = std::ranges::find_if(
          wanted, [&](const auto& entry) { return same_loosely(entry.first, column.key); });
    }
    if (found == wanted.end()) continue;
    free[c] = false;
    const Role role = role_from_code(found->second).value_or(Role::ignore);
    if (role != Role::ignore && mapping.has(role)) continue;
    column.role = role;
    column.confidence = 1.0F;
    column.why = Why::user;
  }
}

void apply_preset(Mapping& mapping, const Preset& preset, std::span<const std::string> folded,
                  const std::vector<bool>& free) {
  mapping.preset = preset.code;
  for (std::size_t c = 0; c < folded.size(); ++c) {
    const Role role = preset_role(preset, folded[c]);
    if (!free[c] || role == Role::ignore || mapping.has(role)) continue;
    mapping.columns[c].role = role;
    mapping.columns[c].confidence = 1.0F;
    mapping.columns[c].why = Why::preset;
  }
}

// Names and keys of all columns; the second column of a name is known by its number.
void name_columns(Mapping& mapping, std::span<const std::string> header) {
  for (std::size_t c = 0; c < mapping.columns.size(); ++c) {
    Column& column = mapping.columns[c];
    if (c < header.size()) column.name = header[c];
    const bool taken =
        std::ranges::any_of(mapping.columns.begin(), mapping.columns.begin() + c,
                            [&](const Column& other) { return other.name == column.name; });
    column.key = column.name.empty() || taken ? std::to_string(c + 1) : column.name;
  }
}

bool unsure(const Mapping& mapping, Role role) {
  const std::size_t c = mapping.column_of(role);
  return c != Mapping::absent && mapping.columns[c].confidence < unsure_below;
}

bool sure(const Mapping& mapping, Role role) { return mapping.has(role) && !unsure(mapping, role); }

// A platform's file may lack the customer, and then that is so; in any other file it may be a
// column that was not understood.
bool needs_confirmation(const Mapping& mapping) {
  const bool identified = sure(mapping, Role::customer_id) || sure(mapping, Role::email) ||
                          sure(mapping, Role::phone) || sure(mapping, Role::customer_name) ||
                          sure(mapping, Role::last_name);
  return !sure(mapping, Role::date) || (!identified && mapping.preset.empty()) || mapping.is_list ||
         mapping.date_order_ambiguous || mapping.decimal_mark_ambiguous ||
         unsure(mapping, Role::order_id) || unsure(mapping, Role::order_total);
}

}  // namespace

std::string_view why_code(Why why) {
  switch (why) {
    case Why::user: return "user";
    case Why::preset: return "preset";
    case Why::header: return "header";
    case Why::values: return "values";
    default: return "none";
  }
}

std::size_t Mapping::column_of(Role role) const {
  const auto found = std::ranges::find(columns, role, &Column::role);
  return found == columns.end() ? absent : static_cast<std::size_t>(found - columns.begin());
}

bool Mapping::has_identity() const {
  return has(Role::customer_id) || has(Role::email) || has(Role::phone) ||
         has(Role::customer_name) || has(Role::last_name);
}

bool Mapping::has_money() const {
  return has(Role::order_total) || has(Role::line_total) || has(Role::unit_price) ||
         has(Role::subtotal);
}

bool Mapping::has_product() const {
  return has(Role::product_id) || has(Role::product_name) || has(Role::items);
}

Mapping decide_mapping(std::span<const std::string> header, const Sample& sample,
                       const Wanted& wanted) {
  Mapping mapping;
  std::size_t width = header.size();
  for (const auto& row : sample) width = std::max(width, row.size());
  mapping.columns.resize(width);
  name_columns(mapping, header);
  std::vector<std::string> folded(width);
  for (std::size_t c = 0; c < width; ++c) {
    folded[c] = fold_header(mapping.columns[c].name);
    mapping.columns[c].profile = profile_column(sample, c);
  }
  const bool has_header =
      std::ranges::any_of(folded, [](const auto& name) { return !name.empty(); });

  std::vector<bool> free(width, true);
  apply_user(mapping, wanted.roles, free);
  if (const Preset* preset = find_preset(folded)) {
    apply_preset(mapping, *preset, folded, free);
    const std::size_t parcel = mapping.column_of(Role::payment_status);
    if (parcel != Mapping::absent && folded[parcel].starts_with("fulfillment")) {
      mapping.payment_flag = Mapping::PaymentFlag::parcel;
    }
    guess_by_headers(mapping, folded, free, true);
  } else {
    guess_by_headers(mapping, folded, free, false);
    guess_by_values(mapping, sample, free, has_header);
    settle_price(mapping);
    settle_refunds(mapping, folded);
    settle_order_id(mapping, sample, folded);
    settle_total(mapping, sample, folded);
    find_payment_status(mapping, folded, free);
    find_payment_flag(mapping, folded, free);
  }
  find_cents(mapping, folded);
  settle_marks(mapping, wanted.decimal_mark);
  find_blank_ids(mapping, sample);
  find_row_kinds(mapping, sample);
  find_summary_rows(mapping, sample);
  find_relay(mapping, sample);
  find_list(mapping);
  find_phone_country(mapping, sample);
  find_receiver(mapping, folded);

  if (const std::size_t date = mapping.column_of(Role::date); date != Mapping::absent) {
    const DateEvidence& evidence = mapping.columns[date].profile.date_order;
    mapping.date_order = wanted.date_order.value_or(evidence.order());
    mapping.date_order_ambiguous = !wanted.date_order && evidence.ambiguous();
  }
  mapping.needs_confirmation = needs_confirmation(mapping);
  return mapping;
}

}  // namespace weerzien::ingest
