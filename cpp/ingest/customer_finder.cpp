#include "ingest/customer_finder.h"

#include <algorithm>

#include "base/relay.h"
#include "base/same_text.h"

namespace weerzien::ingest {

namespace {

std::size_t name_column(const Mapping& mapping) {
  return mapping.column_of(mapping.has(Role::customer_name) ? Role::customer_name
                                                            : Role::last_name);
}

// Whether the column is filled on more than half as many rows as the name is.
bool serves(const Mapping& mapping, Role role) {
  if (!mapping.has(role)) return false;
  const std::size_t name = name_column(mapping);
  const std::uint32_t filled = mapping.columns[mapping.column_of(role)].profile.filled;
  return name == Mapping::absent || filled * 2 > mapping.columns[name].profile.filled;
}

// A column that most named customers leave empty must not make nobody of them. The name then stands
// for the customer on all rows, so that those with an address now and then do not become two.
bool only_names_serve(const Mapping& mapping) {
  return name_column(mapping) != Mapping::absent && !serves(mapping, Role::customer_id) &&
         !serves(mapping, Role::email) && !serves(mapping, Role::phone);
}

}  // namespace

void CustomerFinder::open(const Mapping& mapping) {
  columns_ = RoleColumns(mapping);
  date_order_ = mapping.date_order;
  relay_domain_ = mapping.relay_domain;
  phone_country_ = mapping.phone_country;
  receiver_ = mapping.receiver;
  name_alone_ = only_names_serve(mapping);
  has_names_ = (mapping.has(Role::customer_name) || mapping.has(Role::last_name)) &&
               mapping.has(Role::postcode);
  with_postcode_ = serves(mapping, Role::postcode);
  for (const Role role :
       {Role::last_name, Role::customer_name, Role::phone, Role::email, Role::customer_id}) {
    if (mapping.has(role)) main_identity_ = mapping.column_of(role);
  }
  growing_facts_ = mapping.has(Role::customer_since) || mapping.has(Role::lifetime_orders);
  if (name_alone_) main_identity_ = name_column(mapping);
  plain_kind_ = name_alone_                      ? KeyKind::none
                : mapping.has(Role::customer_id) ? KeyKind::id
                : mapping.has(Role::email)       ? KeyKind::email
                                                 : KeyKind::none;
}

bool CustomerFinder::is_replaceable(const std::string_view& email) const {
  if (!has_names_ || email.empty()) return false;
  return is_relay(email) || (!relay_domain_.empty() && email.ends_with(relay_domain_));
}

// The name on the row, with the postcode where postcodes are filled.
Identity CustomerFinder::name_on(const Row& row) const {
  const auto text = [&](Role role) { return row.text(columns_[role]); };
  Identity identity;
  identity.name = text(Role::customer_name);
  if (identity.name.empty()) {
    identity.name = text(Role::first_name);
    identity.last_name = text(Role::last_name);
  }
  if (with_postcode_) identity.postcode = text(Role::postcode);
  return identity;
}

KeyKind CustomerFinder::email_key(std::string_view address, std::string_view& cell) {
  if (!is_email_key(address.data(), address.size())) {
    return append_key({.email = address}, false, keys_);
  }
  cell = address;
  return KeyKind::email;
}

bool CustomerFinder::is_plain_key(std::string_view cell) const {
  if (plain_kind_ == KeyKind::none) return false;
  if (plain_kind_ == KeyKind::id) return id_key(cell).size() == cell.size();
  return !is_replaceable(cell) && is_email_key(cell.data(), cell.size());
}

KeyKind CustomerFinder::find_key(const Row& row, std::string_view& cell) {
  const auto text = [&](Role role) { return row.text(columns_[role]); };
  if (name_alone_) {
    const KeyKind kind = append_key(name_on(row), !with_postcode_, keys_);
    if (kind != KeyKind::none) return kind;
  }
  if (columns_.has(Role::customer_id)) {
    cell = id_key(text(Role::customer_id));
    if (!cell.empty()) return KeyKind::id;
  }
  const bool receives = goes_back_ && receiver_ != Mapping::absent;
  const std::string_view address = receives ? row.text(receiver_) : text(Role::email);
  if (!address.empty() && !is_replaceable(address)) {
    const KeyKind kind = email_key(address, cell);
    if (kind != KeyKind::none) return kind;
  }
  Identity identity = name_on(row);
  identity.phone = text(Role::phone);
  identity.phone_country = phone_country_;
  identity.postcode = text(Role::postcode);
  const KeyKind kind = append_key(identity, false, keys_);
  if (kind != KeyKind::none) {
    if (is_replaceable(address)) sink_.on_relay(row.number());
    return kind;
  }
  return email_key(address, cell);
}

// Notes the row's key, whoever it names; nobody only where that is a use too. The key is found
// where it will be looked up: copied from elsewhere in larger words than it was written in, it
// would have to wait for them.
KeyKind CustomerFinder::note_key(std::uint32_t order, const Row& row, Pending::Use use, Day day) {
  const auto number = static_cast<std::uint32_t>(row.number());
  const std::size_t begin = keys_.size();
  Pending& pending =
      pending_.emplace_back(order, number, std::string_view{}, begin, begin, use, day);
  const KeyKind kind = find_key(row, pending.cell);
  pending.key_end = keys_.size();
  if (kind == KeyKind::none && use != Pending::Use::known) {
    pending_.pop_back();
  } else {
    hashes_.push_back(Interner::hash(key(pending)));
  }
  return kind;
}

void CustomerFinder::note(std::uint32_t order, const Row& row) {
  last_identity_.set(row.raw(main_identity_));
  const KeyKind kind = note_key(order, row, Pending::Use::own, no_day);
  last_named_ = kind != KeyKind::none;
  kinds_[static_cast<std::size_t>(kind)] += last_named_;
}

void CustomerFinder::note_known(std::uint32_t order, Day day, const Row& row) {
  last_identity_.set(row.raw(main_identity_));
  last_named_ = note_key(order, row, Pending::Use::known, day) != KeyKind::none;
}

void CustomerFinder::note_again(std::uint32_t order, const Row& row, bool apart) {
  if (!apart && !last_named_) return note(order, row);
  const std::string_view cell = row.raw(main_identity_);
  if (!apart && same_text(cell, last_identity_.text())) return;
  if (row.text(main_identity_).empty()) return;
  last_identity_.set(cell);
  note_key(order, row, Pending::Use::second, no_day);
}

bool CustomerFinder::differs(std::uint32_t order, const Row& row) {
  find(row.cells());
  const std::uint32_t customer = data_.orders.customer[order];
  if (customer == table::no_customer) return false;
  const std::string_view known = data_.customers.keys.key(customer);
  std::string_view cell;
  const bool named = find_key(row, cell) != KeyKind::none;
  const std::string_view key = cell.empty() ? std::string_view(keys_) : cell;
  const bool other = named && key != known && key.contains('@') == known.contains('@');
  keys_.clear();
  return other;
}

void CustomerFinder::find(RowCells& cells) {
  // So many at a time that all that touch() reads stays in the nearest cache.
  constexpr std::size_t group = 64;
  Interner& customers = data_.customers.keys;
  for (std::size_t begin = 0; begin < pending_.size(); begin += group) {
    const std::size_t end = std::min(begin + group, pending_.size());
    touched_ += customers.touch(std::span(hashes_).subspan(begin, end - begin));
    for (std::size_t i = begin; i < end; ++i) settle(pending_[i], cells, hashes_[i]);
  }
  pending_.clear();
  hashes_.clear();
  keys_.clear();
}

void CustomerFinder::settle(const Pending& pending, RowCells& cells, std::uint64_t hash) {
  Interner& customers = data_.customers.keys;
  std::uint32_t& customer = data_.orders.customer[pending.order];
  const bool has_customer = customer != table::no_customer;
  if (pending.use == Pending::Use::known) {
    sink_.on_known_order(pending.order, pending.day, key(pending));
  } else if (has_customer) {
    const bool other = !same_text(customers.key(customer), key(pending));
    if (other) sink_.on_second_customer(pending.order, pending.row);
  } else {
    const std::uint32_t before = customers.size();
    customer = customers.intern(key(pending), hash);
    const bool fresh = customers.size() != before;
    if (fresh || growing_facts_) add_facts(customer, fresh, Row(cells, pending.row));
  }
}

void CustomerFinder::add_facts(std::uint32_t customer, bool fresh, const Row& row) {
  table::Customers& all = data_.customers;
  if (fresh && columns_.has(Role::customer_id) && columns_.has(Role::email)) {
    while (all.emails.size() < customer) all.emails.push_back({});
    all.emails.push_back(row.text(columns_[Role::email]));
  }
  if (fresh && columns_.has(Role::customer_name)) {
    while (all.names.size() < customer) all.names.push_back({});
    all.names.push_back(row.text(columns_[Role::customer_name]));
  } else if (fresh && columns_.has(Role::last_name)) {
    std::string name(row.text(columns_[Role::first_name]));
    const std::string_view last = row.text(columns_[Role::last_name]);
    if (!name.empty() && !last.empty()) name += ' ';
    while (all.names.size() < customer) all.names.push_back({});
    all.names.push_back(name += last);
  }
  if (columns_.has(Role::customer_since)) {
    const auto stamp = parse_date(row.text(columns_[Role::customer_since]), date_order_);
    all.since.resize(std::max<std::size_t>(all.since.size(), customer + 1), no_day);
    Day& known = all.since[customer];
    if (stamp && (known == no_day || stamp->day < known)) known = stamp->day;
  }
  if (columns_.has(Role::lifetime_orders)) {
    const auto parsed = parse_amount(row.text(columns_[Role::lifetime_orders]), DecimalMark::point);
    all.lifetime_orders.resize(std::max<std::size_t>(all.lifetime_orders.size(), customer + 1), 0);
    std::uint32_t& known = all.lifetime_orders[customer];
    constexpr Amount most = 1'000'000;
    if (parsed && parsed->amount > 0) {
      const Amount orders = std::min(parsed->amount / amounts_per_unit, most);
      known = std::max(known, static_cast<std::uint32_t>(orders));
    }
  }
}

}  // namespace weerzien::ingest
