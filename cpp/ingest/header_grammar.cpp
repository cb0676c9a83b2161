// Which role a header has whose words are known, but which is on no list.
#include "ingest/header_words.h"

namespace weerzien::ingest {

namespace {

template <typename... C>
constexpr Concepts set(C... concepts) {
  return (Concepts{0} | ... | bit(concepts));
}

struct Rule {
  Role role;
  float score;
  Concepts all;   // concepts that must be there
  Concepts none;  // and must not
};

using enum Concept;

constexpr Concepts aside = set(note, technical);
constexpr Concepts other_persons = set(other_one, shipping);
// What speaks against the sum that the customer paid for the whole order.
constexpr Concepts not_paid =
    set(shipping, discount, coupon, refund, fee, cost, quantity, weight, other_money, technical,
        number, unit, status, currency, since, part_sum);
constexpr Concepts not_a_role_of_orders =
    set(status, date, moment, quantity, line, phone, shipping, total, price, note, category, group,
        method, currency, tax, discount, technical, other_one, channel, name, email, place);

// The first rule that fits counts, so specific ones stand before general ones.
constexpr Rule rules[] = {
    {Role::email, 0.85F, set(email),
     set(note, status, date, moment, other_one, shipping, name, product)},
    {Role::email, 0.65F, set(email, shipping), set(note, status, date, moment, name, method)},
    {Role::phone, 0.75F, set(phone), set(product, shipping, other_one, method, technical)},
    {Role::phone, 0.6F, set(phone), set(product, other_one, method, technical)},
    {Role::postcode, 0.75F, set(zip), set(place, shipping, note)},
    {Role::postcode, 0.65F, set(zip, billing), set(place, shipping, note)},
    {Role::postcode, 0.6F, set(zip), set(note)},
    {Role::cancelled_at, 0.75F, set(cancel, date), set(note)},
    {Role::customer_since, 0.7F, set(customer, since), aside},
    {Role::customer_since, 0.7F, set(date, since), aside},
    {Role::date, 0.85F, set(order, date),
     set(shipping, refund, cancel, moment, since, method, status, name, customer)},
    {Role::date, 0.65F, set(document, date), set(shipping, refund, cancel, moment, method, status)},
    {Role::date, 0.65F, set(date),
     set(shipping, refund, cancel, moment, since, method, status, name, customer, product, line,
         number, discount)},
    {Role::date, 0.4F, set(date, payment), set(shipping, refund, cancel, since, method, status)},
    {Role::refunded, 0.7F, set(refund, total),
     set(status, date, number, quantity, note, tax, shipping, line, product, fee)},
    {Role::refunded, 0.6F, set(refund),
     set(status, date, number, quantity, note, tax, shipping, line, product, fee, method, name,
         moment)},
    {Role::shipping, 0.65F, set(shipping, total),
     set(tax, discount, status, quantity, date, refund, place, excluded, product, order)},
    {Role::shipping, 0.65F, set(shipping, cost), set(discount, date, refund, place)},
    {Role::shipping, 0.6F, set(shipping, price), set(discount, date, refund, place)},
    {Role::shipping, 0.6F, set(shipping, fee), set(discount, date, refund, place)},
    {Role::currency, 0.75F, set(currency), set(other_money, weight, payment, total, bank)},
    {Role::discount_code, 0.65F, set(coupon), set(total, price, refund, tax, date, discount)},
    {Role::discount_code, 0.7F, set(discount, number), set(total, line, product, date)},
    {Role::line_discount, 0.65F, set(discount, line), aside | set(status, date, tax)},
    {Role::line_discount, 0.65F, set(discount, product), aside | set(status, date, tax, name)},
    {Role::order_discount, 0.6F, set(discount), aside | set(number, name, status, date, method)},
    {Role::status, 0.75F, set(status, order), set(shipping, note, number, customer, product)},
    {Role::status, 0.7F, set(status, payment), set(shipping, note, number, customer, product)},
    {Role::status, 0.6F, set(status),
     set(shipping, note, customer, product, email, tax, payment, country, zip, place, line, cancel,
         group)},
    {Role::tax, 0.6F, set(tax, total), set(included, excluded, line, shipping, product)},
    {Role::tax, 0.5F, set(tax),
     set(included, excluded, line, shipping, product, total, price, number, name, method,
         customer)},
    {Role::payment_method, 0.7F, set(payment, method),
     set(status, date, total, number, fee, refund)},
    {Role::country, 0.75F, set(country), set(shipping, product, bank, other_one, phone)},
    {Role::country, 0.65F, set(country, shipping), set(product, bank)},
    {Role::customer_type, 0.6F, set(customer, method), set(number, name, payment, group)},
    {Role::segment, 0.7F, set(customer, group), set(number)},
    {Role::customer_id, 0.75F, set(customer, number),
     set(group, phone, method, order, tax, name, first, last, bank, document, zip, note, moment,
         total)},
    {Role::first_name, 0.7F, set(first, name), set(shipping, other_one, order, date, product)},
    {Role::first_name, 0.65F, set(first, billing), set(shipping, other_one, order, date)},
    {Role::first_name, 0.65F, set(first, customer), set(shipping, other_one, order, date, number)},
    {Role::last_name, 0.7F, set(last, name), set(shipping, other_one, order, date, moment)},
    {Role::last_name, 0.65F, set(last, billing), set(shipping, other_one, order, date, moment)},
    {Role::last_name, 0.65F, set(last, customer), set(shipping, other_one, order, date, moment)},
    {Role::last_name, 0.6F, set(last), not_a_role_of_orders | set(order, product, number, payment)},
    {Role::customer_name, 0.75F, set(customer, name),
     other_persons | set(group, place, method, note, product, bank)},
    {Role::customer_name, 0.65F, set(billing, name),
     other_persons | set(method, note, product, status, order, bank, place)},
    {Role::customer_name, 0.6F, set(customer),
     other_persons | set(group, place, method, note, product, bank, number, order, total, price,
                         date, since, moment, tax, status, quantity, email, phone, category,
                         channel, technical, first, last, other_money, weight)},
    {Role::category, 0.65F, set(category), set(number, total, note)},
    {Role::segment, 0.5F, set(group), set(product, number, total, discount, tax)},
    {Role::subtotal, 0.65F, set(part_sum), set(line, tax, status, date)},
    {Role::cancelled_at, 0.6F, set(cancel), not_paid | set(total, price, note, name, channel)},
    {Role::order_total, 0.75F, set(price, total), not_paid | set(line, product, excluded)},
    {Role::line_total, 0.7F, set(line, total), not_paid | set(tax)},
    {Role::line_total, 0.6F, set(line, total, included), not_paid},
    {Role::line_total, 0.65F, set(product, total), not_paid | set(tax)},
    {Role::unit_price, 0.75F, set(price, unit),
     set(shipping, tax, refund, cost, other_money, discount)},
    {Role::unit_price, 0.7F, set(price, product),
     set(shipping, tax, refund, cost, other_money, discount, total)},
    {Role::unit_price, 0.6F, set(price, included),
     set(shipping, refund, cost, other_money, discount, total)},
    {Role::unit_price, 0.55F, set(price),
     set(shipping, tax, refund, cost, other_money, discount, total, number, group)},
    {Role::order_total, 0.5F, set(price, excluded),
     set(shipping, refund, cost, other_money, discount, unit, product)},
    {Role::quantity, 0.65F, set(quantity),
     set(refund, shipping, weight, order, customer, moment, cancel)},
    {Role::quantity, 0.6F, set(quantity, order), set(refund, shipping, weight, cancel, customer)},
    {Role::product_id, 0.7F, set(sku), set(total, price, quantity)},
    {Role::product_id, 0.65F, set(product, number), set(total, price, quantity, tax, order, line)},
    {Role::product_name, 0.6F, set(product, name), set(category, channel, method)},
    {Role::order_total, 0.85F, set(order, total, included), not_paid | set(line, product)},
    {Role::order_total, 0.8F, set(order, total), not_paid | set(line, product, tax, excluded)},
    {Role::order_total, 0.7F, set(total, included), not_paid | set(line, product)},
    {Role::order_total, 0.6F, set(total), not_paid | set(line, product, tax, excluded, customer)},
    {Role::order_total, 0.5F, set(total, excluded), not_paid | set(line, product)},
    {Role::order_id, 0.85F, set(order, number),
     not_a_role_of_orders | set(customer, product, document, channel)},
    {Role::order_id, 0.75F, set(order, number, document), not_a_role_of_orders | set(product)},
    {Role::order_id, 0.65F, set(document, number),
     not_a_role_of_orders | set(customer, product, payment)},
    {Role::order_id, 0.6F, set(order), not_a_role_of_orders | set(customer, product, unit)},
    {Role::order_id, 0.5F, set(document), not_a_role_of_orders | set(customer, product, cost)},
    {Role::payment_method, 0.5F, set(payment),
     set(status, date, moment, total, number, fee, refund, name, note, zip, price)},
    {Role::product_name, 0.5F, set(product),
     set(number, category, method, tax, price, weight, note, group, status, date, line, place,
         quantity, total, channel, discount, unit)},
    {Role::channel, 0.55F, set(channel), set(number, total, note, date, status)},
};

}  // namespace

RoleGuess role_of_concepts(Concepts concepts) {
  for (const Rule& rule : rules) {
    const bool fits = (concepts & rule.all) == rule.all && (concepts & rule.none) == 0;
    if (fits) return {rule.role, rule.score};
  }
  return {Role::ignore, 0.0F};
}

}  // namespace weerzien::ingest
