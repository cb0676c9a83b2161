#include "ingest/guesses.h"

#include <algorithm>

#include "base/places.h"
#include "ingest/header_words.h"
#include "ingest/word_list.h"

namespace weerzien::ingest {

namespace {

bool needs_amount(Role role) {
  switch (role) {
    case Role::order_total:
    case Role::line_total:
    case Role::unit_price:
    case Role::quantity:
    case Role::line_discount:
    case Role::order_discount:
    case Role::subtotal:
    case Role::shipping:
    case Role::tax:
    case Role::cost:
    case Role::refunded:
    case Role::lifetime_orders: return true;
    default: return false;
  }
}

// Roles that say more about an order, but nothing about who, when and how much.
bool is_harmless(Role role) {
  switch (role) {
    case Role::subtotal:
    case Role::shipping:
    case Role::tax:
    case Role::order_discount:
    case Role::cost:
    case Role::segment:
    case Role::customer_since:
    case Role::lifetime_orders: return true;
    default: return false;
  }
}

// Something that is the same in every row, or only yes and no, tells no orders or customers apart.
bool tells_apart(const Profile& p) {
  constexpr std::uint32_t rows_min = 5;
  return p.filled < rows_min || (p.distinct > 1 && p.flags < p.filled);
}

// Yes and no, true and false, 0 and 1.
bool is_flag(const Profile& p) { return p.filled > 0 && p.flags == p.filled && p.distinct <= 2; }

// Whether the values allow the role at all: dates must read as dates, money as numbers. A column
// without values is allowed what its header says, since nothing speaks against it.
bool values_allow(Role role, const Profile& p) {
  if (p.filled == 0) {
    return role != Role::date && role != Role::order_id && role != Role::row_type &&
           role != Role::status;
  }
  if (role == Role::date || role == Role::customer_since) {
    return p.dates > 0 && p.dates * 10 >= (p.filled - p.totals) * 7;
  }
  if (role == Role::refunded && is_flag(p) && p.distinct == 2) return false;
  if (needs_amount(role)) return p.share(p.amounts) >= 0.7;
  switch (role) {
    case Role::email: return p.share(p.emails) >= 0.3;
    case Role::phone: return p.share(p.phones) >= 0.3 || p.share(p.integers) >= 0.3;
    case Role::status:
      return p.distinct <= 40 && p.share(p.letters) >= 0.3 && p.share(p.regions) < 0.9;
    case Role::cancelled_at: return p.share(p.dates) >= 0.7 || is_flag(p);
    case Role::currency:
      return p.distinct <= 40 && (p.examples[0].size() <= 4 || p.share(p.decimals) >= 0.7);
    case Role::country: return p.share(p.letters) >= 0.5;
    case Role::product_name: return p.share(p.letters) >= 0.3;
    case Role::items: return p.share(p.letters) >= 0.3;
    case Role::row_type: return p.share(p.row_kinds) >= 0.9 && p.distinct <= 20;
    case Role::order_id:
    case Role::customer_id:
      return (p.decimals * 2 < p.filled || p.share(p.integers) >= 0.9) && tells_apart(p);
    default: return true;
  }
}

// A "name" that is a full set of numbers is an id; an "order" that is a date is a date; "items"
// that are numbers count them.
Role corrected(const RoleGuess& guess, std::string_view folded, const Profile& p) {
  const Role role = guess.role;
  if (p.filled == 0) return role;
  const bool numbers = p.share(p.integers) >= 0.9;
  constexpr float whole_header = 0.9F;
  if (role == Role::customer_name && numbers) {
    return guess.score >= whole_header ? Role::customer_id : Role::ignore;
  }
  if (role == Role::customer_name && p.share(p.emails) >= 0.8) return Role::email;
  const bool login = folded.starts_with("buyer") || folded.starts_with("koper") ||
                     folded.starts_with("kaufer") || folded.starts_with("acheteur");
  if (role == Role::customer_name && login && p.share(p.words) < 0.2) return Role::customer_id;
  if (role == Role::product_name && numbers) return Role::product_id;
  if (role == Role::items && numbers) return Role::quantity;
  if (role == Role::line_total && p.decimals == 0 && p.share(p.small) >= 0.95 &&
      (concepts_of(folded) & bit(Concept::product)) != 0) {
    return Role::quantity;
  }
  if (role == Role::order_id && p.share(p.dates - p.number_dates) >= 0.9 && !numbers) {
    return Role::date;
  }
  return role;
}

bool is_about_goods(Role role) {
  return role == Role::product_id || role == Role::quantity || role == Role::unit_price ||
         role == Role::line_total;
}

// What the headers of the file say together.
struct Context {
  bool goods = false;      // some other column is about a product, its number or its price
  bool last_name = false;  // some column is a family name
  bool first_name = false;
  bool product = false;  // a name of the product
  int bare_names = 0;    // columns that are called just "name"
};

bool is_ambiguous_goods(std::string_view folded) {
  for (const std::string_view word :
       {"description", "omschrijving", "bezeichnung", "beschreibung", "designation",
        "libelle",     "reference",    "referentie",  "referenz",     "referencia",
        "title",       "titel",        "titre",       "descripcion",  "descrizione",
        "descricao",   "opis",         "popis",       "beskrivning",  "beskrivelse"}) {
    if (folded == word) return true;
  }
  return false;
}

bool is_bare_name(std::string_view folded) {
  for (const std::string_view word : {"name", "nom", "naam", "nombre", "nome", "nazwa", "imie",
                                      "jmeno", "namn", "navn", "nimi"}) {
    if (folded == word) return true;
  }
  return false;
}

Context context_of(std::span<const std::string> folded) {
  Context context;
  for (const std::string& header : folded) {
    context.bare_names += is_bare_name(header);
    if (is_ambiguous_goods(header) || is_bare_name(header)) continue;
    const Role role = role_of_header(header).role;
    context.goods |= is_about_goods(role);
    context.last_name |= role == Role::last_name;
    context.first_name |= role == Role::first_name;
    context.product |= role == Role::product_name || role == Role::items;
  }
  return context;
}

// "Name" is half of a name beside the other half, a product beside a price and a quantity, and a
// person elsewhere.
RoleGuess guess_name(const Context& context, const Profile& p) {
  if (context.first_name && !context.last_name) return {Role::last_name, 0.8F};
  if (context.last_name && !context.first_name) return {Role::first_name, 0.8F};
  const bool people = p.share(p.words) >= 0.8;
  const bool other_name = context.bare_names > 1 && people;
  if (context.goods && !context.product && !other_name) return {Role::product_name, 0.6F};
  return {Role::customer_name, people ? 0.7F : 0.5F};
}

RoleGuess guess_column(const Mapping& mapping, std::size_t c, std::string_view folded,
                       const Context& context) {
  const Profile& profile = mapping.columns[c].profile;
  if (is_bare_name(folded)) return guess_name(context, profile);
  RoleGuess guess = role_of_header(folded);
  if (guess.role == Role::ignore) {
    // What stands in brackets is a remark: "Total (incl. shipping)".
    const std::string_view name = mapping.columns[c].name;
    const std::size_t open = name.find('(');
    if (open != name.npos && open > 0) guess = role_of_header(fold_header(name.substr(0, open)));
  }
  const bool goods = guess.role == Role::product_id || guess.role == Role::product_name;
  const bool described = context.goods && profile.distinct > 1;
  if (goods && is_ambiguous_goods(folded) && !described) return {Role::ignore, 0.0F};
  // "Order time" that is dates is the date, unless another column says so more plainly.
  const bool dated = profile.share(profile.dates - profile.number_dates) >= 0.7;
  if (guess.role == Role::time && dated) return {Role::date, 0.62F};
  guess.role = corrected(guess, folded, profile);
  return guess;
}

}  // namespace

void assign(Mapping& mapping, std::vector<Candidate> candidates, const std::vector<bool>& free) {
  const auto order = sorted_places(candidates.size(), [&](std::uint32_t x, std::uint32_t y) {
    const Candidate& a = candidates[x];
    const Candidate& b = candidates[y];
    if (a.filled != b.filled) return a.filled;
    return a.score != b.score ? a.score > b.score : x < y;
  });
  for (const std::uint32_t place : order) {
    const Candidate& candidate = candidates[place];
    Column& column = mapping.columns[candidate.column];
    if (!free[candidate.column] || column.role != Role::ignore || mapping.has(candidate.role)) {
      continue;
    }
    column.role = candidate.role;
    column.confidence = candidate.score;
    column.why = candidate.why;
  }
}

void guess_by_headers(Mapping& mapping, std::span<const std::string> folded,
                      const std::vector<bool>& free, bool harmless_only) {
  const Context context = context_of(folded);
  std::vector<Candidate> candidates;
  for (std::size_t c = 0; c < folded.size(); ++c) {
    const Profile& profile = mapping.columns[c].profile;
    const RoleGuess guess = guess_column(mapping, c, folded[c], context);
    if (guess.role == Role::ignore || !values_allow(guess.role, profile)) continue;
    if (harmless_only && (!is_harmless(guess.role) || guess.score < 0.9F)) continue;
    // "Refunded: 0" may be a no as well as an amount.
    const bool maybe_flag = guess.role == Role::refunded && is_flag(profile);
    candidates.push_back(
        {c, guess.role, maybe_flag ? 0.4F : guess.score, Why::header, profile.filled > 0});
  }
  assign(mapping, std::move(candidates), free);
}

void find_payment_status(Mapping& mapping, std::span<const std::string> folded,
                         const std::vector<bool>& free) {
  if (!mapping.has(Role::status) || mapping.has(Role::payment_status)) return;
  for (std::size_t c = 0; c < folded.size(); ++c) {
    Column& column = mapping.columns[c];
    if (!free[c] || column.role != Role::ignore || column.profile.filled == 0) continue;
    const RoleGuess guess = role_of_header(folded[c]);
    const bool status = guess.role == Role::status && values_allow(Role::status, column.profile);
    if (!status || column.profile.share(column.profile.statuses) < 0.5) continue;
    column.role = Role::payment_status;
    column.confidence = guess.score;
    column.why = Why::header;
    return;
  }
}

void find_payment_flag(Mapping& mapping, std::span<const std::string> folded,
                       const std::vector<bool>& free) {
  if (mapping.has(Role::payment_status)) return;
  struct Flag {
    Mapping::PaymentFlag says;
    std::string_view headers;
  };
  // The first of them that the file has counts.
  constexpr Flag flags[] = {
      {Mapping::PaymentFlag::refunded, "fully refunded|is fully refunded"},
      {Mapping::PaymentFlag::refunded,
       "refunded|is refunded|terugbetaald|erstattet|rembourse|remboursee|reembolsado"},
      {Mapping::PaymentFlag::paid,
       "paid|is paid|betaald|is betaald|bezahlt|paye|payee|pagado|pagato|pago"},
  };
  for (const Flag& flag : flags) {
    for (std::size_t c = 0; c < folded.size(); ++c) {
      Column& column = mapping.columns[c];
      const bool yes_and_no = is_flag(column.profile) && column.profile.distinct == 2;
      if (!free[c] || !yes_and_no || !is_listed(folded[c], flag.headers)) continue;
      if (column.role != Role::ignore && column.confidence >= unsure_below) continue;
      column.role = Role::payment_status;
      column.confidence = 0.8F;
      column.why = Why::header;
      mapping.payment_flag = flag.says;
      return;
    }
  }
}

}  // namespace weerzien::ingest
